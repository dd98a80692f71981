/** Sentences of documents: what stands around the tables, and what is said where something is missing. */
const th = {
  background: (title: string) => [
    `${title} (Integrity and Transparency Assessment: ITA) ใช้วัดว่าการปฏิบัติราชการ การใช้งบประมาณ การใช้อำนาจ การให้บริการ และการเปิดเผยข้อมูลของหน่วยงานโปร่งใสและตรวจสอบได้เพียงใด ทั้งในสายตาของบุคลากร ของผู้รับบริการ และจากข้อมูลที่หน่วยงานเผยแพร่`,
  ],
  toolsUsed: 'คะแนนภาพรวมของปีนี้คิดจากเครื่องมือต่อไปนี้',
  toolLine: (name: string, weight: number, indicators: number) =>
    `${name} น้ำหนักร้อยละ ${weight} ประกอบด้วย ${indicators} ตัวชี้วัด`,
  aim: 'รายงานฉบับนี้นำผลการประเมินมาวิเคราะห์หาจุดแข็งและจุดที่ต้องพัฒนา เพื่อกำหนดมาตรการที่มีผู้รับผิดชอบ ระยะเวลา และวิธีติดตามชัดเจน',
  ministryRank: (ministry: string, mean: string, rank: number, of: number, agencies: number) =>
    `${ministry}มีคะแนนเฉลี่ย ${mean} คะแนน จากหน่วยงานที่มีคะแนน ${agencies} หน่วยงาน อยู่ในลำดับที่ ${rank} จาก ${of} กระทรวงหรือเทียบเท่า`,
  tied: 'คะแนนเท่ากันอยู่ในลำดับเดียวกัน ลำดับถัดไปจึงข้ามไปตามจำนวนที่เท่ากัน',
  memberCount: (scored: number, passed: number, notPassed: number, pass: number) =>
    notPassed === 0
      ? `หน่วยงานในสังกัดที่มีคะแนน ${scored} หน่วยงาน ผ่านเกณฑ์ ${pass} คะแนนทุกหน่วยงาน`
      : `หน่วยงานในสังกัดที่มีคะแนน ${scored} หน่วยงาน ผ่านเกณฑ์ ${pass} คะแนน ${passed} หน่วยงาน และไม่ผ่าน ${notPassed} หน่วยงาน`,
  breaks: (name: string, since: number, why: string) => `${name} เทียบกับปี ${since} ไม่ได้ เพราะ${why}`,
  anew: (names: string, since: number) =>
    `คะแนนต่อไปนี้มีข้อคำถามหรือรายการไม่เหมือนปี ${since} ผลต่างจึงไม่ได้มาจากการเปลี่ยนแปลงของหน่วยงานอย่างเดียว: ${names}`,
  changedIn: (year: number, why: string) => `ปี ${year}: ${why}`,
  ranksNote: 'ลำดับเรียงจากคะแนนมากไปน้อย คะแนนเท่ากันอยู่ลำดับเดียวกัน',
  peopleBelow: (channel: string) => `ผู้ตอบ${channel}ไม่ถึงจำนวนขั้นต่ำ จึงควรใช้คะแนนส่วนนี้ด้วยความระมัดระวัง`,
  scoreIs: (value: string, band: string, range: string) =>
    `ได้ ${value} คะแนน อยู่ในกลุ่ม “${band}” (${range})`,
  purpose: 'วัตถุประสงค์ของตัวชี้วัด:',
  draftParts: (parts: string) => `ส่วนต่อไปนี้ระบบร่างจากผลการประเมินและยังไม่มีผู้ยืนยัน: ${parts}`,
  drafted: 'ข้อความใต้หัวข้อที่มีคำว่า “ร่าง” ระบบร่างจากผลการประเมินและยังไม่มีผู้ยืนยัน',
  draftOf: (what: string) => `${what} (ร่าง)`,
  assumedComponents: 'องค์ประกอบที่มีเครื่องหมาย * เป็นข้อสันนิษฐาน ยังไม่มีเอกสารทางการยืนยัน',
  dependsOn: (item: string) => `จะได้คะแนนเมื่อข้อ ${item} ได้คะแนนด้วย`,
  allOrNothing: 'ให้คะแนนเมื่อองค์ประกอบครบทุกข้อเท่านั้น หากขาดข้อใดข้อหนึ่งไม่ได้คะแนน และต้องบันทึกเหตุผล',
  draftText: 'ข้อความส่วนนี้ระบบร่างจากผลการประเมินและยังไม่มีผู้ยืนยัน',
  partsNote: 'ค่าเฉลี่ยของข้อคำถามที่มีสองส่วนคิดจากคะแนนของทั้งสองส่วนเท่ากัน ไม่ถ่วงน้ำหนักด้วยจำนวนผู้ตอบ',
  inBand: (band: string, range: string, count: number) => `${band} (${range}) จำนวน ${count} ข้อ`,
  noneInBand: (band: string, range: string) => `${band} (${range}) ไม่มี`,
  lostCount: (lost: number, all: number) => `ไม่ได้คะแนน ${lost} ข้อ จาก ${all} ข้อ`,
  allItems: (all: number) => `ได้คะแนนครบทุกข้อ รวม ${all} ข้อ`,
  noReason: 'ไม่มีบันทึกเหตุผล',
  measureAbove: (number: number) => `ใช้มาตรการที่ ${number} ข้างต้น`,
  measureNumbered: (number: number, title: string) => `มาตรการที่ ${number} ${title}`,
  noMeasure: 'ยังไม่มีมาตรการ',
  reasonInstead: (reason: string) => `ไม่กำหนดมาตรการ เพราะ${reason}`,
  noWeak: (from: string) => `ไม่มีประเด็นใดได้คะแนนต่ำกว่า ${from}`,
  noKeep: (from: string) => `ยังไม่มีประเด็นใดได้คะแนนตั้งแต่ ${from} ขึ้นไป`,
  planFrom: (version: number, by: string, day: string) =>
    `มาตรการต่อไปนี้เป็นไปตามแผนฉบับที่ ${version} ซึ่ง${by === '' ? 'หัวหน้าหน่วยงาน' : `${by} `}อนุมัติเมื่อวันที่ ${day}`,
  planDraft: 'แผนนี้ยังไม่ได้รับอนุมัติจากหัวหน้าหน่วยงาน',
  outsidePeriod: (said: string) => `${said} (อยู่นอกปีงบประมาณของแผน)`,
  noPeriod: 'ไม่ได้ระบุระยะเวลา',
  measureCount: (measures: number, year: number) =>
    `หน่วยงานกำหนดมาตรการสำหรับปีงบประมาณ พ.ศ. ${year} รวม ${measures} มาตรการ`,
  stateCounts: (measures: number, states: string) =>
    `มาตรการตามแผนที่อนุมัติแล้วมี ${measures} มาตรการ จำแนกตามสถานะ: ${states}`,
  unanswered: (codes: string) => `ประเด็นที่ต้องพัฒนาแต่ยังไม่มีมาตรการหรือเหตุผลรองรับ ได้แก่ ${codes}`,
  allAnswered: 'ประเด็นที่ต้องพัฒนาทุกข้อมีมาตรการหรือเหตุผลรองรับแล้ว',
  published: (edition: number, day: string, place: string) =>
    `ตัวเลขในรายงานนี้มาจากผลที่ประกาศ ฉบับที่ ${edition} เมื่อวันที่ ${day} โดย${place}`,
  hash: (hash: string) => `รหัสตรวจสอบของฉบับที่ประกาศ:\n${hash}`,
  checkAt: (url: string) => `ผู้อ่านตรวจตัวเลขกับข้อมูลที่ประกาศได้ที่\n${url}`,
  checkText: 'ตรวจตัวเลขในเอกสารนี้',
  fromSheet: (source: string) =>
    `ตัวเลขในรายงานนี้คัดจาก${source === '' ? 'เอกสารผลการประเมินของหน่วยงาน' : ` “${source}”`} ตัวเลขที่เอกสารไม่ได้พิมพ์คำนวณจากตัวเลขที่พิมพ์ จึงตรวจย้อนถึงคำตอบรายข้อไม่ได้`,
  exact:
    'คะแนนทุกค่าคำนวณเป็นเศษส่วน และปัดทศนิยมเฉพาะในขั้นที่เกณฑ์ของปีกำหนด ผลต่างคิดจากคะแนนที่ปัดแล้ว ผู้อ่านจึงตรวจด้วยเครื่องคิดเลขได้',
  readWith: (year: number) =>
    `ปีนี้ไม่มีชุดเครื่องมือของตนเองในระบบ จึงอ่านด้วยเครื่องมือของปี ${year} ซึ่งเป็นข้อสันนิษฐาน`,
  missing: {
    summary: 'ยังไม่มีคะแนนภาพรวมของปีนี้ จึงยังสรุปไม่ได้ กรอกคะแนนจากเอกสารหรือรอการประกาศผลก่อน',
    ministries: 'ไม่มีข้อมูลรายกระทรวง เพราะผลของปีนี้ไม่ได้ประกาศในระบบ หรือหน่วยงานไม่ได้สังกัดกระทรวง',
    members: 'ไม่มีข้อมูลของหน่วยงานอื่นในสังกัดเดียวกันในปีนี้',
    standing: 'ไม่มีลำดับ เพราะผลของปีนี้ไม่ได้ประกาศในระบบ',
    comparison: 'ไม่มีผลของปีก่อนให้เปรียบเทียบ กรอกคะแนนของปีก่อนจากเอกสารได้ที่หน้า “ผลการประเมินรายปี”',
    trend: 'ไม่มีผลของปีก่อนให้แสดงแนวโน้ม กรอกคะแนนของปีก่อนจากเอกสารได้ที่หน้า “ผลการประเมินรายปี”',
    indicators: 'ยังไม่มีคะแนนรายตัวชี้วัด',
    respondents: 'ไม่มีจำนวนผู้ตอบของปีนี้',
    analysis: 'ยังไม่มีบทวิเคราะห์ของตัวชี้วัดนี้',
    questions: 'ยังไม่มีคะแนนรายข้อคำถามของแบบวัดนี้ กรอกจากเอกสารได้ที่หน้า “คะแนนจากเอกสาร”',
    items: 'ยังไม่มีผลรายข้อของแบบวัด OIT จึงยังระบุไม่ได้ว่าไม่ได้คะแนนข้อใด',
    assessor: 'ยังไม่ได้บันทึกข้อเสนอแนะของผู้ประเมิน คัดลงในหน้า “บทวิเคราะห์” ได้รายตัวชี้วัดและรายข้อ',
    plan: 'ยังไม่มีมาตรการในแผนของปีนี้ เพิ่มมาตรการได้ที่หน้า “แผน”',
    followUp: 'ยังไม่มีรายงานความก้าวหน้าของมาตรการ',
    nextYear: 'ยังไม่มีรายงานผลการดำเนินมาตรการ',
    signatures: 'ยังไม่ได้ระบุผู้ลงนาม ใส่ชื่อและตำแหน่งได้ในหน้าตั้งค่าเอกสาร',
    evidence: 'ยังไม่ได้ระบุหลักฐานของมาตรการ',
    answers: 'ไม่มีจำนวนผู้เลือกแต่ละตัวเลือกที่เปิดเผยได้ เพราะผลของปีนี้มาจากเอกสาร หรือมีผู้ตอบน้อยจนต้องคุ้มครองผู้ตอบ',
  },
  draft: {
    pieces: (count: number) => `มีข้อความวิเคราะห์ที่ระบบร่างและยังไม่มีผู้ยืนยัน ${count} ส่วน`,
    plan: 'แผนยังไม่ได้รับอนุมัติ',
    faults: (count: number) => `แผนยังไม่ครบถ้วน ${count} จุด`,
  },
};
const en: typeof th = {
  background: (title) => [
    `${title} (ITA) asks how open and accountable an agency’s work, spending, use of power, service and disclosure are: in the eyes of its staff, of those it serves, and by what it publishes.`,
  ],
  toolsUsed: 'The overall score of this year is made of these tools:',
  toolLine: (name, weight, indicators) => `${name}: ${weight} per cent, ${indicators} indicators`,
  aim: 'This report analyses the result, its strengths and weaknesses, and sets measures with owners, periods and follow-up.',
  ministryRank: (ministry, mean, rank, of, agencies) =>
    `${ministry} has a mean of ${mean} over ${agencies} agencies with a score: rank ${rank} of ${of}.`,
  tied: 'Equal scores share a rank; the next rank is as many further.',
  memberCount: (scored, passed, notPassed, pass) =>
    `Of ${scored} agencies with a score, ${passed} reached the pass mark of ${pass} and ${notPassed} did not.`,
  breaks: (name, since, why) => `${name} cannot be compared with ${since}: ${why}`,
  anew: (names, since) =>
    `These scores do not rest on the same questions or items as in ${since}, so their change is not the agency’s doing alone: ${names}`,
  changedIn: (year, why) => `${year}: ${why}`,
  ranksNote: 'Best first; equal scores share a rank.',
  peopleBelow: (channel) =>
    `Fewer answered “${channel}” than the minimum: read its scores with care.`,
  scoreIs: (value, band, range) => `Scores ${value}, in the band “${band}” (${range})`,
  purpose: 'What the indicator is for:',
  draftParts: (parts) => `Drafted from the results and not confirmed by anybody yet: ${parts}`,
  drafted:
    'What stands under a heading marked “draft” was drafted from the results; nobody confirmed it yet.',
  draftOf: (what) => `${what} (draft)`,
  assumedComponents: 'What is marked * is assumed; no official document confirms it yet.',
  dependsOn: (item) => `Scores only if ${item} scores`,
  allOrNothing:
    'An item scores only if everything is there; whatever is missing is written down as the reason.',
  draftText: 'This text was drafted from the results and not confirmed by anybody yet.',
  partsNote:
    'The mean of a question with two parts weighs both parts equally, however many answered.',
  inBand: (band, range, count) => `${band} (${range}): ${count}`,
  noneInBand: (band, range) => `${band} (${range}): none`,
  lostCount: (lost, all) => `${lost} of ${all} items did not score.`,
  allItems: (all) => `All ${all} items scored.`,
  noReason: 'no reason was recorded',
  measureAbove: (number) => `Measure ${number} above`,
  measureNumbered: (number, title) => `Measure ${number}: ${title}`,
  noMeasure: 'no measure yet',
  reasonInstead: (reason) => `No measure: ${reason}`,
  noWeak: (from) => `Nothing scored below ${from}.`,
  noKeep: (from) => `Nothing scored ${from} or more.`,
  planFrom: (version, by, day) =>
    `The measures are those of version ${version} of the plan, approved by ${by === '' ? 'the head' : by} on ${day}.`,
  planDraft: 'The head has not approved this plan yet.',
  outsidePeriod: (said) => `${said} (outside the plan’s fiscal year)`,
  noPeriod: 'no period given',
  measureCount: (measures, year) =>
    `The agency has set ${measures} measures for fiscal year ${year}.`,
  stateCounts: (measures, states) =>
    `${measures} ${measures === 1 ? 'measure was' : 'measures were'} approved: ${states}.`,
  unanswered: (codes) => `Weak, and without a measure or a reason: ${codes}`,
  allAnswered: 'Everything weak has a measure or a reason.',
  published: (edition, day, place) =>
    `The figures are those of edition ${edition}, published on ${day} by ${place}.`,
  hash: (hash) => `Hash of the edition:\n${hash}`,
  checkAt: (url) => `Figures can be checked against what is published at\n${url}`,
  checkText: 'Check the figures of this document',
  fromSheet: (source) =>
    `The figures are as printed in ${source === '' ? 'the agency’s own document' : `“${source}”`}; what it does not print is computed from what it does. They cannot be traced to answers.`,
  exact:
    'Scores are computed as fractions and rounded only where the rules of the year say so. Differences are of rounded scores, so that they can be checked by hand.',
  readWith: (year) =>
    `This year has no instrument of its own and is read with that of ${year} (assumed).`,
  missing: {
    summary:
      'There is no overall score yet. Enter the printed figures, or wait until results are published.',
    ministries:
      'Nothing is known of ministries: the year was not published here, or the agency belongs to none.',
    members: 'Nothing is known of other agencies of the ministry in this year.',
    standing: 'There are no ranks: the year was not published here.',
    comparison:
      'There is no earlier year to compare with. Enter its figures under “Results by year”.',
    trend: 'There is no earlier year. Enter its figures under “Results by year”.',
    indicators: 'There are no scores by indicator yet.',
    respondents: 'It is not known how many answered.',
    analysis: 'There is no analysis of this indicator yet.',
    questions: 'There are no scores by question of this tool. Enter them under “Printed figures”.',
    items: 'Verdicts on items are not known, nor which of them did not score.',
    assessor: 'No suggestion of the assessor is recorded. Copy them under “Analysis”.',
    plan: 'The plan has no measures yet.',
    followUp: 'There is no report of progress yet.',
    nextYear: 'There is no report on the measures yet.',
    signatures: 'Nobody is named to sign. Name them in the settings of the document.',
    evidence: 'No evidence of the measures is named yet.',
    answers:
      'How options were chosen cannot be shown: the year is known from a document, or so few answered that they must be protected.',
  },
  draft: {
    pieces: (count) =>
      count === 1
        ? '1 text is a draft that nobody confirmed'
        : `${count} texts are drafts that nobody confirmed`,
    plan: 'the plan is not approved',
    faults: (count) => `the plan lacks ${count} ${count === 1 ? 'thing' : 'things'}`,
  },
};
export const reportSaid = { th, en };
