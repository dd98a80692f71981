/**
 * Passwords that everybody who guesses tries first, in lower case. The word is refused alone and
 * with digits or signs around it, so `password`, `Password1` and `P@ssword!` stand once.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
password passwort passw0rd p@ssword p@ssw0rd pa55word passwd password1234 passpass mypassword
newpassword thepassword changeme changeit letmein letmeinnow welcome welcomeback iloveyou
iloveu iloveyousomuch ilovemyself iloveme loveyou lovelove lovely loveme loveforever myloveis
qwerty qwertyui qwertyuiop qwertz qwertzui azerty azertyui asdfgh asdfghjk asdfghjkl zxcvbn
zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1qaz2wsx3edc 1q2w3e 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5
1qazxsw2 zaq12wsx zaq1zaq1 qweasd qweasdzxc asdasd asdqwe qweqwe qweqweqwe asdasdasd zxczxc
qwer1234 asdf1234 abcd1234 abc12345 a1b2c3d4 aa123456 a1234567 a12345678 pass1234 test1234
admin administrator adminadmin admin1234 admin@123 root rootroot toor superuser sysadmin
system manager supervisor operator guest default user username testtest testing tester test
demo demodemo sample example secret secrets topsecret master masterkey computer internet
server database oracle postgres postgresql mysql sqlserver windows microsoft google facebook
youtube twitter instagram linkedin whatsapp android iphone samsung nokia huawei oppo vivo line
dragon monkey shadow sunshine princess football baseball basketball superman batman spiderman
pokemon starwars trustno1 whatever freedom michael jennifer jessica michelle ashley charlie
daniel thomas jordan jordan23 hunter hunter2 killer tigger tiger ginger pepper cheese cookie
chocolate banana orange apple cherry flower summer winter spring autumn monday friday sunday
january february december august october november september london thailand bangkok chiangmai
phuket pattaya khonkaen korat siam sawasdee sawatdee sabaidee muaythai thaiboxing liverpool
manchester manutd chelsea arsenal barcelona realmadrid juventus ronaldo beckham mercedes
ferrari porsche toyota honda yamaha kawasaki harley diamond silver golden platinum money
moneymoney million lucky luckyday happy happyday smile angel angels baby babygirl honey
sweetheart darling kitty hellokitty doraemon naruto conan pikachu mickey snoopy garfield
family mother father sister brother daddy mommy jesus jesuschrist buddha god godisgood
heaven matrix phoenix eagle falcon panther lion wolf mustang corvette yankees cowboys lakers
merlin maggie buster bailey soccer hockey tennis golfer fishing hunting player gamer ninja
samurai soldier warrior ranger captain pirate wizard magic mystery midnight rainbow butterfly
dolphin turtle rabbit hello hellohello helloworld goodmorning goodbye thankyou welcomehome
office officer government govgov egov itaita itas nacc oppt prongsai transparency
รหัสผ่าน พาสเวิร์ด สวัสดี สวัสดีครับ สวัสดีค่ะ ประเทศไทย กรุงเทพ กรุงเทพมหานคร เชียงใหม่
รักเธอ รักนะ รักคุณ คิดถึง ทดสอบ ผู้ดูแลระบบ โปร่งใส คุณธรรม ความโปร่งใส สำนักงาน
ๆไำพะัี ๆไำพะัีรนยบล ฟหกด ฟหกดเ ฟหกดเ้่าสว ผปแอ ผปแอิืทม ๅภถุึคต
`
    .trim()
    .split(/\s+/),
);
