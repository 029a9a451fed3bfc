/** What somebody does for somebody else. */
export const deed =
  /发(?!现|展|生|票[收到]|自)|寄|送|给|回复|回覆|答复|反馈|回电|回话|致电|联系|通知|告知|告诉|汇报|安排|处理|解决|跟进|核实|确认|核对|提供|提交|出具|完成|交付|交货|出货|补发|更换|换|退|赔|付|打款|打过去|汇款|转账|结清|清完|下单|下给|签|盖章|回传|上门|到场|维修|检修|派|整改|返工|调试|搞定|办好|办妥|落实|转给|整理|做好|弄好|装柜|出运|开票|开具|承担|解答|准信|交代|下达|报价/;

export const writer =
  /(?<![给向让请找跟和帮替问发寄传到交])(?:我们|我司|我方|我公司|本公司|我这边|我(?!的iphone))/;
export const writersSide =
  /工程师|技术部|技术员|师傅|财务|会计|仓库|仓储|品质部|质检|法务|同事|生产部|车间|司机|物流部|客服|业务员|销售/;
/** The reader as who gets something. */
export const toReader =
  /(?:给|向|为|替|跟|与|到|发|寄|送|退|告诉|通知|告知|联系|回复|答复)\s*(?:您|你|贵司|贵公司|贵方|贵)|(?:您|你们?|贵司|贵公司)(?:的)?(?:邮箱|账户|仓库|手上|现场|公司)/;
const toWriter = /(?:给|到|发|寄|传|送|退|通知|告知|告诉|回复|联系|交)(?:给|到|回)?\s*(?:我|咱)/;
export const readerActs = /^(?:[^，]{0,8}?)(?:您|你们?|贵司|贵公司|贵方)(?!放心|好|的)/;

export const agreement =
  /按(?:照)?(?:之前|上次|我们)?(?:的)?(?:约定|协议|合同约定|商定)|说好|说定|约好|讲好|谈好|如约/;
export const willing =
  /会|将|来|马上|立即|立刻|随时|尽快|尽早|一定|肯定|必定|保证|承诺|第一时间|再|亲自|负责/;
export const vow = /保证|承诺|一定|肯定|绝对|务必会/;

const question = /[?？]\s*$|[吗呢么]\s*[?？。！]?\s*$|可以吗|好吗|行吗|行不行|好不好/;
const asked =
  /能否|可否|是否可以|能不能|可不可以|是不是|要不要|(?:方便不|不)方便|什么时候|何时|几号|几时|多久|哪[天一]|怎么|如何/;
const requested =
  /(?<!邀|申|聘)请(?!您?(?:放心|查收|注意|稍候|稍等|知悉|谅解|见谅|留意|笑纳|过目))|麻烦|烦请|劳烦|恳请|敬请|望(?!您?(?:谅解|见谅|海涵))|希望|盼|务必|记得|需要|须|必须|应(?:于|在|当|支付|按)|要求|催|期待|期限|就行|即可|尽量/;
const negated =
  /无法|不能(?!再)|不会|不敢|没法|没有?办法|来不及|不打算|不再|未能|暂不|不便|(?<![了除])不了|不上|没(?:有)?(?!问题|关系|事)|未(?!来)|难以|不可能|做不到|办不到|不行|不接受|取消|不做/;
const hedged =
  /预计|预期|尽量|争取|力争|可能|也许|或许|大概|大约会|应该|估计|打算|计划|准备(?!好)|考虑|如果|最好|差不多|想(?!必)|不一定|不排除|有望|视情况/;
const past =
  /已(?:经|于|在|将|按|把|给|发|寄|付|完成|收)?|(?<!除|为)了(?!解)(?=$|[，。,;；！!]|(?:您|你|我|一|[^，]{0,6}$))|过(?=[了的]|$|[一二三四五六七八九十\d])|答应过|(?:当时|之前|本来|原来|原本|曾|刚才|刚刚|此前|上午|早上).{0,6}(?:说|答应|承诺|保证|发|寄|到|约)|结果|恢复正常/;
const habit =
  /一般|通常|平时|每(?:天|周|月|年|次|个|月\d)|每一封|历来|一向|惯例|当天(?:发|就|即)|支持|标准|常规|统一回复/;
const promotion =
  /大促|促销|优惠|立减|[一二三四五六七八九\d]折|限时|注册|报名|扫码|礼包|即日起|秒杀|抢购|赠送|免费(?:寄送|领|送|试)|退订|福利|红包|活动/;
const state = /出差|放假|休假|请假|参加|参展|展会|见面|会面|开会|召开|举行|上涨|下跌|涨价|有雨|不在/;
const condition =
  /^(?:那么|那)?(?:如果|如(?!约|期|实|下|上|数|何|此|故)|若|要是|假如|一旦|只要|只有|除非|倘若|万一|假使|等(?!候)|待(?!遇|会)|凡)|(?:的话|之?前提下|情况下)$/;
const awaited =
  /(?:收到|到账|收齐|款到|放行|签字|批准|验收(?:合格)?|您.{0,6}|贵.{0,8}|你.{0,6}|对方.{0,6}|客户.{0,6}|海关.{0,6}|老板.{0,6}|领导.{0,6})(?:之后|以后|后)|款到(?:即|就|发)|^收到.{0,10}(?:之后|以后|后)/;
const courtesy = /问题|疑问|需要|不便|不明|不清楚|垂询/;

export const isQuestion = (sentence: string) => question.test(sentence);
export const isPromotion = (sentence: string) => promotion.test(sentence);
export const isAsked = (clause: string) => asked.test(clause);
export const isCondition = (clause: string) => condition.test(clause) || awaited.test(clause);
/** "如有问题请联系我" binds nobody and hangs on nothing that follows. */
export const isCourtesy = (clause: string) => /^(?:如|若)/.test(clause) && courtesy.test(clause);
export const isRequest = (clause: string) => requested.test(clause) || toWriter.test(clause);
export const isBarred = (clause: string) =>
  negated.test(clause) ||
  hedged.test(clause) ||
  past.test(clause) ||
  habit.test(clause) ||
  state.test(clause);
