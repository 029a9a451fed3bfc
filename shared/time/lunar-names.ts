const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const months = ['正', ...digits.slice(2), '冬', '腊'];

function dayName(day: number): string {
  if (day <= 10) return `初${digits[day]}`;
  if (day === 20 || day === 30) return `${digits[day / 10]}十`;
  return `${day < 20 ? '十' : '廿'}${digits[day % 10]}`;
}

/** From 正月 to 腊月. */
export const lunarMonthNames: readonly string[] = months.map((month) => `${month}月`);
/** From 初一 to 三十. */
export const lunarDayNames: readonly string[] = Array.from({ length: 30 }, (_, index) => dayName(index + 1));
