import type { ThemeConfig } from 'antd';

/** Only system fonts: the page must work without the internet. */
const FONTS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5fa8',
    colorInfo: '#1f5fa8',
    colorError: '#b3261e',
    colorText: '#1f2630',
    colorTextSecondary: '#4a5462',
    colorTextTertiary: '#5b6470',
    colorTextDescription: '#4a5462',
    colorTextPlaceholder: '#6a7380',
    colorBorder: '#c3cad4',
    borderRadius: 6,
    fontFamily: FONTS,
    fontSize: 14,
  },
  components: {
    Table: { headerBg: '#f2f5f9', cellPaddingBlock: 10 },
    Segmented: { trackBg: '#dde4ec', itemColor: '#333c48' },
  },
};
