// The content models of the parts we write: ECMA-376 part 1 and 4 (transitional), annex A, elements we use or might soon.
// A slot is "a|b" with a count: nothing once, "?" at most once, "*" any number, "+" at least once. Slots stand in order.

const BLOCK = 'w:p|w:tbl|w:sdt|w:bookmarkStart|w:bookmarkEnd';
const INLINE =
  'w:r|w:hyperlink|w:fldSimple|w:bookmarkStart|w:bookmarkEnd|w:sdt|w:proofErr|w:commentRangeStart|w:commentRangeEnd';
const RUN = words(
  'br t tab cr sym noBreakHyphen softHyphen fldChar instrText drawing pict lastRenderedPageBreak footnoteReference',
  'footnoteRef endnoteReference endnoteRef separator continuationSeparator pgNum ptab commentReference annotationRef',
).join('|');
const SIDES = ['w:top?', 'w:left|w:start?', 'w:bottom?', 'w:right|w:end?'];

export const MODEL: Record<string, string[]> = {
  'w:document': ['w:background?', 'w:body'],
  'w:body': [`${BLOCK}*`, 'w:sectPr'],
  'w:hdr': [`${BLOCK}+`],
  'w:ftr': [`${BLOCK}+`],
  'w:footnotes': ['w:footnote*'],
  'w:endnotes': ['w:endnote*'],
  'w:footnote': [`${BLOCK}+`],
  'w:endnote': [`${BLOCK}+`],
  'w:p': ['w:pPr?', `${INLINE}*`],
  'w:hyperlink': [`${INLINE}*`],
  'w:fldSimple': [`${INLINE}*`],
  'w:r': ['w:rPr?', `${RUN}|mc:AlternateContent*`],
  'w:tbl': ['w:bookmarkStart|w:bookmarkEnd*', 'w:tblPr', 'w:tblGrid', 'w:tr|w:bookmarkStart|w:bookmarkEnd*'],
  'w:tblGrid': ['w:gridCol+'],
  'w:tr': ['w:tblPrEx?', 'w:trPr?', 'w:tc|w:bookmarkStart|w:bookmarkEnd+'],
  'w:tc': ['w:tcPr?', `${BLOCK}*`],
  'w:sdt': ['w:sdtPr?', 'w:sdtEndPr?', 'w:sdtContent?'],
  'w:pPr': optional(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs',
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd',
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment',
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  ),
  'w:rPr': optional(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish',
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
    'eastAsianLayout specVanish oMath',
  ),
  'w:numPr': ['w:ilvl', 'w:numId'],
  'w:tabs': ['w:tab+'],
  'w:pBdr': optional('top left bottom right between bar'),
  'w:tblPr': optional(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd',
    'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblBorders': [...SIDES, 'w:insideH?', 'w:insideV?'],
  'w:tblCellMar': SIDES,
  'w:trPr': [
    'w:cnfStyle|w:gridBefore|w:gridAfter|w:wBefore|w:wAfter|w:cantSplit|w:trHeight|w:tblHeader|w:jc|w:hidden*',
  ],
  'w:tcPr': optional(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tcBorders': [...SIDES, 'w:insideH?', 'w:insideV?', 'w:tl2br?', 'w:tr2bl?'],
  'w:tcMar': SIDES,
  'w:sectPr': [
    'w:headerReference|w:footerReference*',
    ...optional('footnotePr endnotePr type'),
    'w:pgSz',
    'w:pgMar',
    ...optional('paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi'),
    ...optional('rtlGutter docGrid printerSettings'),
  ],
  'w:numbering': ['w:numPicBullet*', 'w:abstractNum*', 'w:num*', 'w:numIdMacAtCleanup?'],
  'w:abstractNum': [...optional('nsid multiLevelType tmpl name styleLink numStyleLink'), 'w:lvl*'],
  'w:lvl': optional('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:num': ['w:abstractNumId', 'w:lvlOverride*'],
  'w:lvlOverride': optional('startOverride lvl'),
  'w:styles': ['w:docDefaults?', 'w:latentStyles?', 'w:style*'],
  'w:docDefaults': optional('rPrDefault pPrDefault'),
  'w:rPrDefault': optional('rPr'),
  'w:pPrDefault': optional('pPr'),
  'w:style': [
    'w:name',
    ...optional('aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked'),
    ...optional('personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr'),
    'w:tblStylePr*',
  ],
  'w:settings': optional(
    'writeProtection view zoom removePersonalInformation removeDateAndTime displayBackgroundShape embedTrueTypeFonts',
    'embedSystemFonts saveSubsetFonts mirrorMargins hideSpellingErrors hideGrammaticalErrors proofState',
    'attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders',
    'characterSpacingControl updateFields footnotePr endnotePr compat docVars rsids mathPr themeFontLang',
    'clrSchemeMapping decimalSymbol listSeparator',
  ),
  'w:fonts': ['w:font*'],
  'w:drawing': ['wp:inline|wp:anchor'],
  'wp:inline': ['wp:extent', 'wp:effectExtent?', 'wp:docPr', 'wp:cNvGraphicFramePr?', 'a:graphic'],
  'a:graphic': ['a:graphicData'],
  'pic:pic': ['pic:nvPicPr', 'pic:blipFill', 'pic:spPr'],
  'pic:nvPicPr': ['pic:cNvPr', 'pic:cNvPicPr'],
  'pic:blipFill': ['a:blip?', 'a:srcRect?', 'a:tile|a:stretch?'],
};

/** Elements that hold no text of their own, wherever they stand. */
export const TEXT_ELEMENTS = ['w:t', 'w:instrText', 'w:delText'];

function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' ')).map((name) => `w:${name}`);
}

function optional(...lines: string[]): string[] {
  return words(...lines).map((name) => `${name}?`);
}
