/** Where anybody can have an address: sharing the domain says nothing about sharing an employer. */
const freeMailDomains = new Set(
  `
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com outlook.cn outlook.de outlook.fr
  outlook.es outlook.it outlook.jp outlook.kr outlook.in outlook.com.br hotmail.co.uk hotmail.fr hotmail.de hotmail.es
  hotmail.it hotmail.co.jp hotmail.com.br live.cn live.co.uk live.fr live.de live.nl live.it live.jp live.com.au
  yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.jp yahoo.co.in yahoo.in
  yahoo.ca yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.cn yahoo.com.hk yahoo.com.tw yahoo.com.sg yahoo.com.ph
  yahoo.co.id yahoo.com.vn yahoo.co.kr aol.com aim.com verizon.net icloud.com me.com mac.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com hey.com fastmail.com
  fastmail.fm zoho.com zohomail.com zohomail.cn mail.com email.com usa.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de
  t-online.de freenet.de arcor.de mailbox.org posteo.de posteo.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr
  bbox.fr libero.it virgilio.it tiscali.it alice.it tin.it terra.com.br uol.com.br bol.com.br ig.com.br globo.com
  btinternet.com ntlworld.com virginmedia.com sky.com talktalk.net blueyonder.co.uk bigpond.com optusnet.com.au
  telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl bluewin.ch hispeed.ch wp.pl o2.pl onet.pl
  interia.pl seznam.cz centrum.cz email.cz abv.bg mail.bg ukr.net i.ua meta.ua mail.ru bk.ru inbox.ru list.ru
  internet.ru yandex.ru yandex.com ya.ru yandex.by yandex.kz rambler.ru comcast.net att.net sbcglobal.net bellsouth.net
  cox.net charter.net earthlink.net juno.com shaw.ca rogers.com sympatico.ca telus.net rediffmail.com sify.com
  naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp
  nifty.com ocn.ne.jp biglobe.ne.jp so-net.ne.jp excite.co.jp walla.co.il walla.com mynet.com pchome.com.tw
  seed.net.tw hinet.net netvigator.com singnet.com.sg duck.com mozmail.com simplelogin.com privaterelay.appleid.com
  qq.com foxmail.com vip.qq.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com netease.com sina.com sina.cn
  vip.sina.com vip.sina.cn 2008.sina.com sohu.com vip.sohu.com sogou.com 139.com 189.cn wo.cn 21cn.com 21cn.net
  tom.com vip.tom.com 263.net 263.net.cn x263.net aliyun.com alibaba.net eyou.com 163.net chinaren.com citiz.net
  china.com 51.com 88.com 111.com xinhuanet.com people.cn email.com.cn
  `
    .trim()
    .split(/\s+/),
);

export function isFreeMail(host: string): boolean {
  return freeMailDomains.has(host);
}
