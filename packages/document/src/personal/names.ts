import type { PersonalSpan } from './personal-span.ts';

/** The surnames that nearly everybody bears; a word is only taken for a name behind a label. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|长孙|宇文|申屠|澹台';
const GIVEN = String.raw`\p{Script=Han}`;
const GAP = '[ \\u3000]{0,2}';
const NAME = `(?:(?:${COMPOUND})${GAP}${GIVEN}{1,2}|[${SURNAMES}]${GAP}${GIVEN}(?:${GAP}${GIVEN})?)`;
const ROLES =
  '联系人|联络人|经办人|填报人|填表人|填制人|制表人|制单人|审核人|复核人|审批人|负责人|主要负责人|项目负责人|单位负责人|财务负责人|分管领导|主管领导|主办人|承办人|会计|出纳|姓名|户主|户主姓名|申请人|受益人|持卡人|评价人员|评价组组长|组长';
const LABEL = new RegExp(`^(?:[^，。；]{0,10})?(?:${ROLES})(?:姓名)?(?:[（(][^）)]{0,8}[）)])?[：:\\s]*$`, 'u');
const WHOLE = new RegExp(`^\\s*${NAME}\\s*$`, 'u');
const LISTED = new RegExp(
  `(?:${ROLES})(?:姓名)?(?:[（(][^）)]{0,8}[）)])?(?:[ \\u3000]*[：:][ \\u3000]*|[ \\u3000]+)(${NAME})(?!${GIVEN})|(?:${ROLES})(?:姓名)?[ \\u3000]*[：:][ \\u3000]*(${NAME})(?=同志|局长|主任|科长|所长|站长|股长)`,
  'gu',
);

/** Names behind “联系人：”, “填报人 ” and their like. */
export function labelledNames(text: string): PersonalSpan[] {
  return [...text.matchAll(LISTED)].flatMap((match) => {
    const name = match[1] ?? match[2];
    if (!name) return [];
    const start = match.index + match[0].lastIndexOf(name);
    return [{ start, end: start + name.length, kind: 'name' }];
  });
}

/** Whether a cell asks for a person: “联系人”, “项目负责人（签字）”, “姓名”. */
export function asksForName(text: string): boolean {
  return text.length <= 24 && LABEL.test(text);
}

/** The name that a cell consists of, when a label asks for one. */
export function wholeName(text: string): PersonalSpan[] {
  if (!WHOLE.test(text)) return [];
  const start = text.length - text.trimStart().length;
  return [{ start, end: text.trimEnd().length, kind: 'name' }];
}
