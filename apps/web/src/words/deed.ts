/** What the entries of the trail are called. */
const DEED_WORDS: Readonly<Record<string, string>> = {
  signIn: '登录',
  signInFailed: '登录失败',
  signOut: '退出',
  passwordChanged: '改密码',
  sessionEnded: '结束登录',
  batchCreated: '上传文件',
  batchOpened: '打开一批文件',
  batchDeleted: '删除一批文件',
  fileOpened: '打开文件',
  originalExported: '下载原件',
  findingsExported: '导出结果',
  findingsJudged: '判问题',
  judgementsUndone: '撤销审核结论',
  fileCorrected: '上传更正件',
  ruleMuted: '静音一类问题',
  ruleUnmuted: '取消静音',
  userCreated: '新建用户',
  userChanged: '修改用户',
  userUnlocked: '解锁',
  passwordReset: '重置密码',
  roleChanged: '改角色',
  organisationCreated: '新建机构',
  organisationDeleted: '删除机构',
  trailVerified: '校验操作记录',
};

/** The action in words. */
export function deedWords(action: string): string {
  return DEED_WORDS[action] ?? action;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What it was done to. Files are named beside it; of their ids the beginning is enough to tell them apart. */
export function subjectWords(subject: string): string {
  return ID.test(subject) ? `编号 ${subject.slice(0, 8)}` : subject;
}
