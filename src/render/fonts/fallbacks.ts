/** Where a face lies: the npm package of its family and the file in it. */
export function fontFile(family: string, style: string, name: string): string {
  return `@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`;
}

/** A font for what the three families lack, opened only when a character in its ranges turns up. */
export interface Fallback {
  regular: string;
  bold: string;
  /** First and last character of each range that it is asked for. */
  ranges: [number, number][];
}

const fallback = (
  family: string,
  name: string,
  bold: '700Bold' | null,
  ranges: [number, number][],
): Fallback => ({
  regular: fontFile(family, '400Regular', name),
  bold: fontFile(family, bold ?? '400Regular', name),
  ranges,
});

/**
 * In the order in which they are asked. Ideographs are shown as in China, as the text does not tell which
 * country it is of.
 */
export const FALLBACKS: Fallback[] = [
  fallback('amiri', 'Amiri', '700Bold', [
    [0x0600, 0x06ff],
    [0x0750, 0x077f],
    [0x0870, 0x08ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ]),
  fallback('noto-sans-devanagari', 'NotoSansDevanagari', '700Bold', [
    [0x0900, 0x097f],
    [0x1cd0, 0x1cff],
    [0xa830, 0xa839],
    [0xa8e0, 0xa8ff],
  ]),
  fallback('noto-sans-thai', 'NotoSansThai', '700Bold', [[0x0e00, 0x0e7f]]),
  fallback('noto-sans-armenian', 'NotoSansArmenian', '700Bold', [
    [0x0530, 0x058f],
    [0xfb13, 0xfb17],
  ]),
  fallback('noto-sans-georgian', 'NotoSansGeorgian', '700Bold', [
    [0x10a0, 0x10ff],
    [0x1c90, 0x1cbf],
    [0x2d00, 0x2d2f],
  ]),
  fallback('noto-sans-ethiopic', 'NotoSansEthiopic', '700Bold', [
    [0x1200, 0x139f],
    [0x2d80, 0x2ddf],
    [0xab00, 0xab2f],
  ]),
  fallback('nanum-gothic', 'NanumGothic', '700Bold', [
    [0x1100, 0x11ff],
    [0x3130, 0x318f],
    [0xac00, 0xd7a3],
  ]),
  fallback('noto-sans-sc', 'NotoSansSC', '700Bold', [
    [0x2e80, 0x2fdf],
    [0x2ff0, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe4f],
    [0xff00, 0xffef],
    [0x20000, 0x323af],
  ]),
  fallback('noto-emoji', 'NotoEmoji', '700Bold', [
    [0x200d, 0x200d],
    [0x203c, 0x3299],
    [0xfe0e, 0xfe0f],
    [0x1f000, 0x1faff],
    [0xe0020, 0xe007f],
  ]),
  fallback('noto-sans-symbols-2', 'NotoSansSymbols2', null, [
    [0x2190, 0x2bff],
    [0x4dc0, 0x4dff],
    [0x10140, 0x102fb],
    [0x1d2c0, 0x1d378],
    [0x1f000, 0x1fbf9],
  ]),
  fallback('noto-sans-symbols', 'NotoSansSymbols', '700Bold', [
    [0x20d0, 0x27ff],
    [0x1f100, 0x1f773],
  ]),
  fallback('noto-sans-math', 'NotoSansMath', null, [
    [0x0300, 0x034d],
    [0x2000, 0x3030],
    [0xff5b, 0xff5d],
    [0x1d400, 0x1d7ff],
    [0x1ee00, 0x1eef1],
    [0x1f780, 0x1f7d8],
  ]),
];
