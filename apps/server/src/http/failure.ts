import type { Problem } from '../contract.ts';

/** A refusal that goes to the user as it is: status, stable code, what happened, what to do. */
export class Failure extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, code: string, message: string, remedy: string) {
    super(message);
    this.status = status;
    this.problem = { code, message, remedy };
  }
}

/** The refusals of the HTTP interface; codes are never reused. */
export const FAILURES = {
  invalid: () => new Failure(400, 'H001', '请求的内容不完整或格式不对。', '请刷新页面后重试。'),
  noFiles: () => new Failure(400, 'H002', '没有收到文件。', '请选择至少一个要核对的文件。'),
  foreignPage: () => new Failure(403, 'H003', '这个请求来自别的网站，已拒绝。', '请从实绩自己的页面操作。'),
  unknownHost: () =>
    new Failure(
      421,
      'H004',
      '不认识这个访问地址。',
      '请用启动时显示的地址访问；经代理访问时，请在环境变量 SHIJI_ALLOWED_HOSTS 中写上域名。',
    ),
  notFound: () => new Failure(404, 'H005', '没有找到。', '它可能已被删除，请回到首页重新选择。'),
  tooMany: (limit: number) => new Failure(413, 'H006', `一次最多 ${limit} 个文件。`, '请分几批上传。'),
  tooLarge: () => new Failure(413, 'H007', '上传的内容过大。', '请减少文件，分几批上传。'),
  tooOften: () => new Failure(429, 'H008', '请求过于频繁。', '请稍等一分钟再试。'),
  diskFull: () => new Failure(507, 'H009', '磁盘空间不足，文件没有保存。', '请清理磁盘后重新上传。'),
  interrupted: () => new Failure(400, 'H010', '上传中断，文件没有保存。', '请检查网络后重新上传。'),
  unsupportedBody: () => new Failure(415, 'H011', '不支持这种提交方式。', '请用 multipart/form-data 上传文件。'),
  databaseAway: () =>
    new Failure(503, 'H012', '暂时连不上数据库。', '请稍后重试；一直这样时，请让维护人员检查数据库是否在运行。'),
  notSignedIn: () => new Failure(401, 'H013', '还没有登录，或登录已过期。', '请重新登录。'),
  notAllowed: () => new Failure(403, 'H014', '您的角色不能做这件事。', '确有需要时，请联系安全管理员。'),
  staleForm: () => new Failure(403, 'H015', '页面已过期，请求没有执行。', '请刷新页面后重试。'),
  wrongPassword: () =>
    new Failure(401, 'H016', '登录名或密码不对。', '请核对后重试；连续输错 5 次会锁定 15 分钟，可以请安全管理员解锁。'),
  locked: () => new Failure(403, 'H017', '输错次数过多，账号暂时锁定。', '请 15 分钟后再试，或请安全管理员解锁。'),
  weakPassword: (why: string) => new Failure(400, 'H018', why, '请换一个密码。'),
  mustChange: () => new Failure(403, 'H019', '请先换掉一次性密码。', '请在登录后的页面上设置自己的密码。'),
  loginTaken: () => new Failure(409, 'H020', '这个登录名或名称已经有了。', '请换一个。'),
  inUse: () => new Failure(409, 'H021', '这个机构下面还有机构、用户或文件，不能删除。', '请先移走或删除它们。'),
  ownAccount: () => new Failure(409, 'H022', '不能停用自己，也不能改自己的角色。', '请让另一位管理员来做。'),
  misplaced: () => new Failure(400, 'H023', '机构的上下级不对。', '财政局在最上面，部门在财政局下面，单位在部门下面。'),
  administratorPassword: () =>
    new Failure(409, 'H024', '管理员的密码不能在网页上重置。', '请在服务器上运行 npx shiji admin 登录名。'),
  reasonMissing: () => new Failure(400, 'H030', '没有写理由。', '请写明理由，也可以选一条常用的。'),
  judgedMeanwhile: (theirs: string, wanted: string) =>
    new Failure(409, 'H031', `${theirs}，${wanted}；没有保存。`, '页面已换成最新的结论，请看过再决定。'),
  oldVersion: () => new Failure(409, 'H032', '这份文件已经有更正件。', '请打开最新的一版再操作。'),
  nothingToUndo: () => new Failure(409, 'H033', '没有可以撤销的结论。', '请刷新页面后再看。'),
  wrongEndDate: (days: number) =>
    new Failure(400, 'H034', `截止日期应在今天到 ${days} 天以内。`, '请换一个日期；到期后可以再静音。'),
  mutedAlready: () => new Failure(409, 'H035', '这一类问题已经静音。', '要改理由或日期，请先取消静音。'),
  oneCorrection: () => new Failure(400, 'H036', '一次只能上传一个更正件。', '请只选一个文件。'),
  notYetAudited: () => new Failure(409, 'H037', '这份文件还没有核对完。', '请等核对完再上传更正件。'),
  internal: () => new Failure(500, 'H500', '服务出错，已记录。', '请重试；仍不行请把编号 H500 和时间告诉维护人员。'),
} as const;
