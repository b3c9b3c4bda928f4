package org.talentgraph.demonstration;

import java.util.List;

/**
 * Invented given and family names in the sound of a group of countries. Each family name carries a
 * mark of being made up (test, demo, sample, mock), and its Chinese form begins with the Chinese
 * word for example.
 */
enum NameStock {
  ANGLO(
      """
      Jonvey=琼维 Marlo=马洛 Ednor=埃德诺 Hollin=霍林 Taryse=塔丽丝 Wendric=温德里克 Alvie=阿尔维 Brenna=布伦娜
      Corwen=科文 Dalton=道尔顿 Elsie=埃尔西 Garvin=加文 Iona=艾奥娜 Kester=凯斯特 Lorna=洛娜 Nevil=内维尔 Orla=奥拉\
      """,
      """
      Sampleton=普尔顿 Testworth=沃思 Demoford=福德 Mockley=莫克利 Trialby=特赖尔比 Specimore=斯佩西莫 Protowell=威尔
      Examplewood=伍德 Dummerson=达默森 Placeholt=普莱斯霍特 Testingham=廷厄姆 Samplecott=科特 Demowick=威克\
      """),
  GERMANIC(
      """
      Arnulo=阿努洛 Bettine=贝蒂娜 Curdt=库尔特 Dagma=达格玛 Eckhar=埃克哈 Frauke=弗劳克 Gerwin=格温 Heiderun=海德伦
      Jorst=约斯特 Katrein=卡特琳 Lutzo=卢佐 Marlis=玛丽斯 Nortrud=诺特鲁德 Ottfrid=奥特弗里德 Rainald=赖纳德 Sigrun=西格伦 Wulfo=武尔福\
      """,
      """
      Testmann=特曼 Musterfeld=穆斯特费尔德 Beispieler=拜施皮勒 Demobach=巴赫 Probenstein=普罗本施泰因 Samplinger=普林格
      Platzhalt=普拉茨哈尔特 Mockendorf=莫肯多夫 Testhuber=胡贝尔 Musterberg=穆斯特贝格 Demokamp=坎普 Probeck=普罗贝克 Beispielhof=霍夫\
      """),
  NORDIC(
      """
      Aslek=阿斯莱克 Bjorna=比约娜 Dagne=达格妮 Eirun=艾伦 Fridt=弗里特 Gudmar=古德马 Hilvi=希尔维 Ingvor=英沃
      Jorunn=约伦 Ketilo=谢蒂洛 Liv=丽芙 Marjut=玛尤特 Oddvin=奥德温 Ragna=朗娜 Sulo=苏洛 Torfi=托尔菲 Ylvi=伊尔维\
      """,
      """
      Samplesson=普勒松 Testgaard=特斯高 Demolund=隆德 Mockstrom=莫克斯特伦 Provinen=普罗维宁 Eksempelsen=埃克森普尔森
      Testala=特斯塔拉 Demoberg=贝里 Exempelius=埃克森佩柳斯 Prototund=通德 Samplevik=维克 Mallinen=马利宁 Testquist=奎斯特\
      """),
  ROMANCE(
      """
      Aldino=阿尔迪诺 Belisa=贝莉萨 Cesaro=切萨罗 Delfina=德尔菲娜 Emiro=埃米罗 Fabiola=法比奥拉 Gisel=吉赛尔 Horacin=奥拉辛
      Ilario=伊拉里奥 Jacinta=哈辛塔 Leandre=莱昂德尔 Marcelo=马塞洛 Nadine=纳迪娜 Octavi=奥克塔维 Perrin=佩兰 Renata=雷娜塔 Silvan=西尔万\
      """,
      """
      Testarini=里尼 Demodeira=德拉 Campione=坎皮奥内 Muestrales=穆埃斯特拉莱斯 Exemplier=埃克森普利耶 Samplado=普拉多
      Provazzi=普罗瓦齐 Demoreau=莫罗 Testillo=蒂略 Modelini=莫德利尼 Ejemplero=埃亨普莱罗 Specimard=斯佩西马尔 Amostra=阿莫斯特拉\
      """),
  SLAVIC(
      """
      Ivtesl=伊夫特斯 Bogdara=博格达拉 Dmitro=德米特罗 Evdoka=叶夫多卡 Fedosy=费多西 Galyna=加丽娜 Hristo=赫里斯托 Jarmila=雅尔米拉
      Kasimir=卡西米尔 Ludvika=卢德维卡 Milenko=米连科 Nadezha=娜杰扎 Oleksy=奥列克西 Pavlina=帕夫林娜 Radoslaw=拉多斯瓦夫 Svetla=斯韦特拉 Tomasz=托马什\
      """,
      """
      Testov=托夫 Demodin=季诺夫 Primerov=普里梅罗夫 Samplenko=普连科 Probnik=普罗布尼克 Testowski=托夫斯基 Demovic=维奇
      Obrazcov=奥布拉兹佐夫 Vzorek=弗佐雷克 Mockovsky=莫科夫斯基 Testchuk=丘克 Przykladski=普日克瓦德斯基 Maketin=马克京\
      """),
  JAPANESE(
      """
      Akito=秋都 Chiyomi=千代实 Daigen=大源 Emiha=绘美羽 Fumito=文都 Haruse=春濑 Itsuro=逸朗 Junpa=纯羽 Kazuma=和真
      Mikiyo=美纪代 Naoto=直都 Reizo=玲三 Sayoko=佐代 Takumo=拓茂 Umeka=梅花 Yasuto=康都 Yoriko=赖子\
      """,
      """
      Tesuto=手州户 Demoyama=出茂山 Mihonda=见本田 Sanpuru=三步留 Kasetsuda=假设田 Reidai=例题 Mohanji=模范寺 Tesutogawa=手州户川
      Demomoto=出茂本 Kakuda=架空田 Sanpura=三步罗 Mihonzaki=见本崎 Karisample=假例\
      """),
  KOREAN(
      """
      Bitna=光娜 Chanul=灿蔚 Dohan=道翰 Eunsae=恩世 Garam=佳岚 Haewon=海元 Inho=仁浩 Jaebin=在彬 Kyusan=奎山
      Minseo=旻叙 Naru=娜露 Raon=罗温 Sebyeok=世碧 Taerim=泰林 Uram=宇岚 Woojun=佑俊 Yesol=艺率\
      """,
      """
      Gatesu=佳泰 Tesubon=泰本 Demohan=德模 Saemple=泉普 Bogitest=甫泰 Pyobon=标本 Mosangim=茅林 Yesidan=芮丹 Gasangi=嘉尚 Sibeomsu=时凡 Testan=太山
      Demok=德木 Mogong=茅空\
      """),
  INDIAN(
      """
      Aravin=阿拉温 Bhavika=巴维卡 Chetan=切坦 Deepali=迪帕莉 Eshan=伊尚 Farheen=法欣 Girish=吉里什 Harini=哈里尼
      Ishaan=伊沙恩 Jyotsa=乔茨娜 Kiranj=基兰 Lavanya=拉瓦尼亚 Mohit=莫希特 Nilufa=尼卢法 Ojasvi=奥贾斯维 Pranav=普拉纳夫 Rukmi=鲁克米\
      """,
      """
      Testani=塔尼 Demokar=德莫卡 Namunawala=纳穆纳瓦拉 Samplekar=普莱卡 Udaharan=乌达哈兰 Mockwani=莫克瓦尼 Pareekshan=帕里克山
      Testarao=塔拉奥 Demoswamy=德莫斯瓦米 Nakliwal=纳克利瓦尔 Samplejee=普尔吉 Modelappa=莫德拉帕 Testudin=图丁\
      """),
  LEVANTINE(
      """
      Amiro=阿米罗 Batyel=巴蒂耶 Cemil=杰米尔 Dalya=达利娅 Elkan=埃尔坎 Farida=法丽达 Gilad=吉拉德 Hadass=哈达丝
      Idris=伊德里斯 Jamila=贾米拉 Keren=凯伦 Levent=莱文特 Mahsa=马赫萨 Noamel=诺阿梅尔 Orhano=奥尔哈诺 Parisa=帕丽莎 Ronit=罗尼特\
      """,
      """
      Testoglu=特斯托卢 Demozade=德莫扎德 Ornekci=厄尔内克奇 Namuneh=纳穆内 Dugmai=杜格迈 Mithali=米萨利 Samplian=普利安
      Testavi=特斯塔维 Demoshen=德莫申 Ornekli=厄尔内克利 Mockari=莫卡里 Tajribi=塔杰里比 Sampledar=普尔达尔\
      """),
  PACIFIC(
      """
      Adika=阿迪卡 Bunmi=文米 Chaiyan=猜延 Dewanto=德万托 Farahin=法拉欣 Gunawan=古纳万 Hoaimi=怀美 Intan=因丹
      Jirapo=吉拉坡 Kamalia=卡玛莉亚 Lanhua=兰花 Minhto=明托 Nattha=娜塔 Oktavi=奥克塔维 Putrisa=普特丽莎 Rizkyo=里兹基约 Somsri=颂西\
      """,
      """
      Contohan=尊多汉 Testanto=丹托 Demopong=德莫蓬 Maunguyen=茂原 Samplewan=普万 Ujiansyah=乌吉安沙 Tuayang=段扬
      Mockharn=莫克汉 Demosari=德莫莎丽 Vidutran=例陈 Testakul=塔军 Contohadi=尊多哈迪 Samplerat=普叻\
      """),
  AFRICAN(
      """
      Abenami=阿贝纳米 Bongan=邦甘 Chidube=奇杜贝 Dineo=迪内奥 Efemo=埃费莫 Folasa=福拉萨 Gugule=古古莱 Habiba=哈比巴
      Ikenna=伊肯纳 Jabulo=贾布洛 Kagiso=卡吉索 Lerato=莱拉托 Musabe=穆萨贝 Nandip=南迪普 Obinna=奥宾纳 Palesa=帕莱萨 Sipho=西福\
      """,
      """
      Testokwe=托奎 Demolade=德莫拉德 Sampleni=普莱尼 Mfanozi=姆法诺齐 Apeere=阿佩雷 Testimbo=廷博 Demokazi=德莫卡齐
      Mockafor=莫卡福尔 Sampleku=普莱库 Ihlatu=伊拉图 Testunde=通德 Demoyele=德莫耶莱 Protomane=普罗托马内\
      """);

  private final List<Text> given;
  private final List<Text> family;

  NameStock(String given, String family) {
    this.given = texts(given);
    this.family = texts(family);
  }

  /**
   * The n-th person of the group; the counts of the two lists have no common divisor, so 221 names
   * differ.
   */
  Text person(int n) {
    Text first = given.get(n % given.size());
    Text last = family.get(n % family.size());
    int round = n / (given.size() * family.size());
    String initial = round == 0 ? "" : " " + (char) ('A' + round) + ".";
    String middle = round == 0 ? "" : "·" + (char) ('A' + round);
    return new Text(
        first.en() + initial + " " + last.en(), first.zh() + middle + "·示例" + last.zh());
  }

  private static List<Text> texts(String pairs) {
    return List.of(pairs.strip().split("\\s+")).stream().map(Text::of).toList();
  }
}
