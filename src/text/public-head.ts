/** What is said of a public page where no more than its link is seen. */
const th = {
  about: (name: string) =>
    `ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ที่ประกาศโดย ${name} ค้นหาได้รายหน่วยงาน และคำนวณซ้ำได้ทุกตัวเลข`,
};
const en: typeof th = {
  about: (name) =>
    `Results of the Integrity and Transparency Assessment (ITA) published by ${name}, agency by agency; every figure can be recomputed`,
};
export const publicHeadText = { th, en };
