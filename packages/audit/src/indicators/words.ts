/** Words that promise an effect without a measure. */
const VAGUE =
  /长期|持续|不断|进一步|逐步|稳步|有效|明显|显著|较好|良好|提高|提升|改善|增强|加强|加大|促进|推动|更加|广泛|浓厚|向好|优化|完善|保障|稳定|巩固|大幅|有所|力度|成效|效果|^优$|^良$|^好$|优秀|健全|到位$|及时$|满意$/;
/** States that can be verified although they hold no number. */
const VERIFIABLE =
  /^(?:是|否|有|无|已完成|完成|未发生|不发生|全部完成|按时完成|按期完成|如期完成|达标|合格|通过(?:验收)?|出台|建立|制定|获得|获评|零发生)$|月\d*|日前|年底前|年内|季度末|全覆盖|零|获.{2,}(?:称号|表彰|奖)/;

/** Whether a target in words cannot be measured or verified. */
export function isUnmeasurable(text: string): boolean {
  return !/\d/.test(text) && VAGUE.test(text) && !VERIFIABLE.test(text);
}
