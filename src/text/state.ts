/** Why a thing does not allow it as it stands, for states that have more to say. */
const th: Record<string, string> = {
  'person.lastAdministrator': 'ต้องมีผู้ดูแลระบบที่ใช้งานได้เหลืออย่างน้อยหนึ่งคน โปรดเชิญผู้ดูแลระบบอีกคนก่อน',
  'person.self': 'ท่านทำรายการนี้กับบัญชีของตนเองไม่ได้ โปรดให้ผู้ดูแลระบบคนอื่นทำให้',
  'person.erased': 'ข้อมูลส่วนบุคคลของบัญชีนี้ถูกลบไปแล้ว ย้อนกลับไม่ได้ โปรดเชิญใหม่หากจำเป็น',
  'person.disabled': 'บัญชีนี้ถูกระงับอยู่ โปรดเปิดใช้บัญชีก่อน',
  'codes.notUsed': 'แบบสำรวจนี้ไม่ใช้รหัส หรือหน่วยงานยังไม่ได้ลงทะเบียนเข้ารอบ โปรดตรวจที่หน้ารอบการประเมิน',
  'codes.local':
    'ระบบยังไม่มีที่อยู่สาธารณะ ใบรหัสจะมีลิงก์ที่โทรศัพท์ของผู้อื่นเปิดไม่ได้ โปรดให้ผู้ดูแลเครื่องตั้งค่า PUBLIC_URL ก่อน',
  'codes.uncounted': 'ยังไม่ได้กรอกจำนวนผู้มีสิทธิตอบ โปรดกรอกในแบบลงทะเบียนของหน่วยงานก่อน แล้วกลับมาออกรหัส',
  'paperBatch.taken': 'ชุดนี้ส่งเข้าไปแล้ว จึงพิมพ์หรือแก้ไม่ได้อีก หากมีแผ่นเหลือ โปรดเริ่มชุดใหม่',
  'paperBatch.dropped': 'ชุดนี้ถูกยกเลิกแล้ว โปรดเริ่มชุดใหม่',
  'plan.empty': 'แผนยังไม่มีมาตรการ โปรดเพิ่มมาตรการก่อนเสนอ',
  'plan.full': 'แผนมีมาตรการครบ 200 ข้อแล้ว โปรดนำมาตรการที่ไม่ใช้ออกก่อน',
  'second-factor.needed': 'บทบาทของท่านต้องใช้การยืนยันตัวตนสองชั้น จึงปิดไม่ได้ เปลี่ยนโทรศัพท์หรือแอปได้',
  'second-factor.off': 'ยังไม่ได้เปิดใช้การยืนยันตัวตนสองชั้น โปรดเริ่มตั้งค่าก่อน',
  'second-factor.notStarted': 'ยังไม่ได้เริ่มตั้งค่าหรือตั้งค่าเสร็จแล้ว โปรดตรวจสถานะด้านล่าง',
  'plan.notApproved': 'หัวหน้าหน่วยงานยังไม่ได้อนุมัติแผนของปีนี้ การติดตามเริ่มได้เมื่ออนุมัติแล้ว',
  'itemFile.erased': 'มีผู้ลบเนื้อหาของไฟล์นี้ไปแล้ว ไม่ต้องทำอะไรเพิ่ม',
  'itemFile.handedIn': 'ไฟล์นี้หรือไฟล์ที่มีเนื้อหาเดียวกันส่งไปกับใบรับแล้ว โปรดแจ้งผู้ดูแลระบบส่วนกลางให้ลบ',
  'itemFile.notHandedIn': 'ไฟล์นี้ยังไม่เคยส่ง ผู้ประสานงานหรือผู้รับผิดชอบรายการของหน่วยงานเป็นผู้ลบ',
  'item.ownWork': 'รายการนี้มอบหมายให้ท่านจัดทำ โปรดให้ผู้ประสานงานหรือผู้อื่นสอบทาน',
  'item.unsaid': 'รายการนี้ยังไม่ได้ตอบว่ามีหรือไม่มี โปรดตอบและบันทึกก่อนสอบทาน',
  'item.noneWaits': 'ไม่มีรายการที่รอความเห็นชอบ อาจมีผู้พิจารณาไปแล้ว โปรดดูสถานะบนกระดาน',
  'submission.notReady': 'หัวหน้าหน่วยงานยังเห็นชอบไม่ครบทุกรายการ หรือไม่มีสิ่งใดเปลี่ยนจากการส่งครั้งก่อน',
  'review.settled': 'ผู้ตรวจทั้งสองคนให้ผลรายการนี้ครบแล้ว แก้ไม่ได้ หากเห็นต่างกันหัวหน้าผู้ตรวจเป็นผู้ชี้ขาด',
  'review.given': 'รายการนี้แจกให้ผู้ตรวจแล้ว โปรดตรวจผ่านคิวงานตรวจ',
  'review.agreed': 'ผู้ตรวจให้ผลตรงกันหรือยังให้ผลไม่ครบ จึงไม่มีสิ่งใดต้องชี้ขาด',
  'review.ownFinding': 'ท่านเป็นผู้ตรวจรายการนี้เอง โปรดให้หัวหน้าผู้ตรวจคนอื่นชี้ขาด',
  'review.noneLeft': 'ไม่มีงานที่ต้องส่งต่อ อาจมีผู้ส่งต่อหรือตรวจไปแล้ว โปรดเปิดหน้านี้ใหม่',
  'link.judgeFirst':
    'รายการนี้ท่านยังไม่ได้ตรวจ จึงเห็นลิงก์ตามที่ส่งไว้และขอตรวจลิงก์ซ้ำไม่ได้ หากต้องการดูขณะนี้โปรดเปิดลิงก์ในเบราว์เซอร์ของท่าน',
  'calibration.judged': 'ท่านตรวจรายการนี้ในชุดปรับเทียบแล้ว แก้ไม่ได้',
  'calibration.published': 'รอบนี้ประกาศผลหรือปิดแล้ว ผลของทุกรายการเปิดเผยแล้ว จึงปรับเทียบโดยไม่เห็นผลไม่ได้',
  'interview.elsewhere': 'หน่วยงานหรือรอบของชุดนี้ไม่มีในระบบนี้ โปรดตรวจว่าไฟล์มาจากระบบเดียวกัน',
  'interview.notGiven':
    'งานสัมภาษณ์ที่หน่วยงานนี้ไม่ได้มอบหมายให้ผู้สัมภาษณ์ของชุดนี้ โปรดติดต่อผู้ควบคุมงาน และเก็บชุดนี้ไว้ก่อน',
  'interview.takenBack': 'ผู้ควบคุมงานถอนงานที่หน่วยงานนี้แล้ว ชุดนี้ยังเก็บอยู่ในเครื่อง โปรดบันทึกไฟล์คิวส่งให้ผู้ควบคุมงาน',
  'interview.ofAnother': 'ชุดนี้เป็นของผู้สัมภาษณ์คนอื่น โปรดให้เจ้าของเข้าสู่ระบบ ชุดนี้ยังเก็บอยู่ในเครื่อง',
  'interview.notAsked':
    'รอบนี้ยังไม่เปิดรับคำตอบ หรือเครื่องมือประเมินไม่มีส่วนที่ใช้พนักงานสัมภาษณ์ โปรดตรวจที่หน้ารอบการประเมิน',
  'appeal.decided': 'คำอุทธรณ์ของรายการนี้ตัดสินแล้ว ผลเป็นที่สิ้นสุดในรอบนี้',
  'appeal.nothingLost': 'รายการนี้ได้คะแนนเต็มหรือยังไม่มีผล จึงไม่มีสิ่งใดให้อุทธรณ์',
  'advice.drafted': 'ผู้ตรวจยังไม่ได้เสนอข้อเสนอแนะฉบับนี้ หรือมีผู้แก้ไขหลังเสนอแล้ว โปรดรอให้เสนออีกครั้ง',
  'advice.handed': 'ข้อเสนอแนะฉบับนี้เสนอหัวหน้าผู้ตรวจแล้ว และกำลังรอการพิจารณา',
  'advice.approved': 'ข้อเสนอแนะฉบับนี้เห็นชอบแล้ว หากจะแก้ไข โปรดแก้ข้อความแล้วเสนอใหม่',
  'advice.returned': 'ข้อเสนอแนะฉบับนี้ส่งกลับให้ผู้ตรวจแก้ไขแล้ว โปรดรอให้เสนออีกครั้ง',
  'advice.ownWords': 'ท่านมีส่วนเขียนหรือเสนอข้อเสนอแนะฉบับนี้ โปรดให้หัวหน้าผู้ตรวจคนอื่นเห็นชอบ',
  'advice.interest': 'ผู้ตรวจคนนี้มีส่วนได้เสียกับหน่วยงาน โปรดเลือกคนอื่น',
  'advice.noResult': 'รอบนี้ยังไม่ได้ประกาศผล ข้อเสนอแนะที่เห็นชอบแล้วจะประกาศไปพร้อมผล',
  'appeal.interest': 'ท่านมีส่วนได้เสียกับหน่วยงานนี้ โปรดให้หัวหน้าผู้ตรวจคนอื่นตัดสิน',
  'review.interest': 'ท่านมีส่วนได้เสียกับหน่วยงานนี้ จึงให้ผลหรือชี้ขาดไม่ได้ โปรดแจ้งหัวหน้าผู้ตรวจให้มอบหมายผู้อื่น',
  'appeal.ownScore': 'ท่านมีส่วนให้คะแนนรายการนี้ โปรดให้หัวหน้าผู้ตรวจคนอื่นตัดสิน',
};
const en: typeof th = {
  'person.lastAdministrator': 'At least one administrator must be left. Invite another one first.',
  'person.self': 'Not to your own account; ask another administrator to do it.',
  'person.erased':
    'The personal data of this account was deleted for good. Invite the person again if needed.',
  'person.disabled': 'This account is disabled. Enable it first.',
  'codes.notUsed':
    'This survey uses no codes, or the agency has not registered in the cycle. See the page of the cycle.',
  'codes.local':
    'There is no public address yet, and nobody’s telephone could open the links on the slips. Ask whoever runs the machine to set PUBLIC_URL.',
  'codes.uncounted':
    'How many people may answer is not filled in yet. Do so in the registration of the agency, then come back.',
  'paperBatch.taken':
    'This stack has been taken in and cannot be typed or changed any more. Begin a new one for what is left.',
  'paperBatch.dropped': 'This stack was dropped. Please begin a new one.',
  'plan.empty': 'The plan has no measures yet; add one before you submit it.',
  'plan.full': 'The plan has 200 measures already; take out those that are not used.',
  'second-factor.needed':
    'Your role needs a second factor, so it stays on. You can change phone or app.',
  'second-factor.off': 'The second factor is not on yet. Set it up first.',
  'second-factor.notStarted': 'Not begun, or finished already. See how it stands below.',
  'plan.notApproved':
    'The head has not approved the plan of this year yet; follow-up begins after that.',
  'itemFile.erased': 'Somebody has erased this file already; there is nothing more to do.',
  'itemFile.handedIn':
    'This file, or one with the same content, was handed in. Ask the national administrator to erase it.',
  'itemFile.notHandedIn':
    'This file was never handed in: the coordinator, or whoever writes the item, erases it.',
  'item.ownWork':
    'This item is yours to write; let the coordinator or somebody else look through it.',
  'item.unsaid':
    'It is not answered with yes or no yet. Answer and save before looking through it.',
  'item.noneWaits': 'Nothing waits for approval; it may have been decided on. See the board.',
  'submission.notReady':
    'The head has not approved every item, or nothing changed since it was handed in.',
  'review.settled':
    'Both assessors have judged this item; it cannot be changed. Where they differ a lead settles it.',
  'review.given': 'This item was handed to assessors; judge it in the queue.',
  'review.agreed': 'The assessors agree, or have not both judged yet: there is nothing to settle.',
  'review.ownFinding': 'You judged this item yourself; another lead has to settle it.',
  'review.noneLeft':
    'Nothing is left to hand over; somebody may have done it or judged it. Open the page anew.',
  'link.judgeFirst':
    'You have not judged this item, so you see its links as they were handed in and cannot have them looked at again. To see one as it is now, open it in your browser.',
  'calibration.judged': 'You judged this item of the set before; it cannot be changed.',
  'calibration.published':
    'Results were published or the cycle is closed: every verdict is known, and nothing can be judged blindly.',
  'interview.elsewhere':
    'Its agency or cycle is not in this system. See whether the file comes from another one.',
  'interview.notGiven':
    'Interviews at this agency were not given to its interviewer; ask the supervisor, and keep it for now.',
  'interview.takenBack':
    'Your supervisor took this work back. It is still on the device: save the queue as a file for your supervisor.',
  'interview.ofAnother':
    'This is an interview of somebody else, who has to sign in. It is still on the device.',
  'interview.notAsked':
    'The cycle takes no answers yet, or its instrument has no part that interviewers ask. See the page of the cycle.',
  'appeal.decided': 'The appeal on this item was decided, for good in this cycle.',
  'appeal.nothingLost': 'This item has its full score, or none yet: there is nothing to appeal.',
  'advice.drafted':
    'It was not handed over, or somebody changed it since; wait until it is handed over again.',
  'advice.handed': 'It was handed over to a lead and waits.',
  'advice.approved': 'It was approved. To change it, change the texts and hand over again.',
  'advice.returned': 'It was sent back to the assessor; wait until it is handed over again.',
  'advice.ownWords': 'You wrote or handed over some of it; another lead has to approve it.',
  'advice.interest': 'This assessor has an interest in the agency; choose another one.',
  'advice.noResult': 'No result of this cycle is published yet; approved advice goes out with it.',
  'appeal.interest': 'You have an interest in this agency; another lead has to decide.',
  'review.interest':
    'You have an interest in this agency and may neither judge nor settle it. Ask the lead to hand it to somebody else.',
  'appeal.ownScore': 'You had a part in this score; another lead has to decide.',
};
export const stateText = { th, en };
