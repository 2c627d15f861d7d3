/// Countries by their usual English name, with the names people write in the office's languages.
enum Countries {
    /// One country a line: the English name, then its other names.
    static let table = """
        Tonga|汤加|Tonga
        Samoa|萨摩亚
        Kiribati
        Tuvalu
        Nauru
        Palau
        Micronesia
        Vanuatu
        Solomon Islands
        Marshall Islands
        Cook Islands
        New Caledonia
        French Polynesia
        Brunei
        Timor-Leste
        Bahamas
        Barbados
        Saint Lucia
        Grenada
        Dominica
        Belize
        Suriname
        Antigua and Barbuda
        Saint Vincent and the Grenadines
        Comoros
        Eswatini
        Equatorial Guinea
        São Tomé and Príncipe
        Liechtenstein
        San Marino
        Monaco
        Andorra
        Turkmenistan
        Puerto Rico
        Greenland
        Afghanistan|阿富汗|Afganistán
        Albania|Albanie|阿尔巴尼亚
        Algeria|Algérie|Argelia|阿尔及利亚|الجزائر|Argélia|Algerien
        Angola|安哥拉|Angola
        Argentina|Argentine|阿根廷|Argentinien|República Argentina
        Armenia|Arménie|亚美尼亚
        Australia|Australie|澳大利亚|Australien|Austrália
        Austria|Autriche|奥地利|Österreich|Áustria
        Azerbaijan|Azerbaïdjan|Azerbaiyán|阿塞拜疆
        Bahrain|Bahreïn|البحرين
        Bangladesh|孟加拉国|孟加拉
        Belarus|Biélorussie|Bielorrusia|白俄罗斯
        Belgium|Belgique|Bélgica|比利时|België|Belgien
        Benin|Bénin|Benín|贝宁
        Bhutan|Bhoutan|不丹
        Bolivia|Bolivie|玻利维亚|Estado Plurinacional de Bolivia
        Bosnia and Herzegovina|Bosnie-Herzégovine|波黑
        Botswana|博茨瓦纳
        Brazil|Brésil|Brasil|巴西|Brasilien|Brasile
        Bulgaria|Bulgarie|保加利亚
        Burkina Faso|布基纳法索
        Burundi|布隆迪
        Cambodia|Cambodge|Camboya|柬埔寨
        Cameroon|Cameroun|Camerún|喀麦隆
        Canada|Canadá|加拿大|Kanada
        Cape Verde|Cap-Vert|Cabo Verde|佛得角
        Central African Republic|République centrafricaine|Centrafrique|中非共和国
        Chad|Tchad|乍得
        Chile|Chili|智利
        China|Chine|中国|中华人民共和国|P.R. China|PRC|الصين
        Colombia|Colombie|哥伦比亚|Kolumbien|Colômbia
        Congo|Congo-Brazzaville|République du Congo|刚果
        Democratic Republic of the Congo|République démocratique du Congo|RDC|DR Congo|DRC|\
        刚果民主共和国|RD Congo|R.D. Congo|Congo-Kinshasa|D.R. Congo|República Democrática del Congo
        Costa Rica|哥斯达黎加
        Croatia|Croatie|Croacia|克罗地亚
        Cuba|古巴
        Cyprus|Chypre|Chipre|塞浦路斯
        Czech Republic|République tchèque|República Checa|捷克|Czechia
        Denmark|Danemark|Dinamarca|丹麦|Danmark
        Djibouti|吉布提
        Dominican Republic|République dominicaine|República Dominicana|多米尼加
        Ecuador|Équateur|厄瓜多尔|Equador
        Egypt|Égypte|Egipto|埃及|مصر
        El Salvador|Salvador|萨尔瓦多
        Eritrea|Érythrée|厄立特里亚
        Estonia|Estonie|爱沙尼亚|Eesti
        Ethiopia|Éthiopie|Etiopía|埃塞俄比亚
        Fiji|Fidji|斐济
        Finland|Finlande|Finlandia|芬兰|Suomi
        France|Francia|法国|Frankreich|فرنسا|França
        Gabon|Gabón|加蓬
        Gambia|The Gambia|Gambie|冈比亚
        Georgia|Géorgie|格鲁吉亚
        Germany|Allemagne|Alemania|德国|Deutschland|Alemanha|Germania
        Ghana|加纳
        Greece|Grèce|Grecia|希腊
        Guatemala|危地马拉
        Guinea|Guinée|几内亚
        Guinea-Bissau|Guinée-Bissau|Guiné-Bissau
        Guyana|圭亚那
        Haiti|Haïti|Haití|海地
        Honduras|洪都拉斯
        Hungary|Hongrie|Hungría|匈牙利
        Iceland|Islande|Islandia|冰岛
        India|Inde|印度|Índia
        Indonesia|Indonésie|印度尼西亚|印尼
        Iran|Irán|伊朗
        Iraq|Irak|伊拉克|العراق
        Ireland|Irlande|Irlanda|爱尔兰
        Israel|Israël|以色列
        Italy|Italie|Italia|意大利|Italien|Itália
        Ivory Coast|Côte d'Ivoire|Costa de Marfil|科特迪瓦|Côte d’Ivoire|Cote d'Ivoire
        Jamaica|Jamaïque|牙买加
        Japan|Japon|Japón|日本|Japão
        Jordan|Jordanie|Jordania|约旦|الأردن
        Kazakhstan|Kazajistán|哈萨克斯坦|Казахстан
        Kenya|肯尼亚|Kenia
        Kosovo
        Kuwait|Koweït|科威特|الكويت
        Kyrgyzstan|Kirghizistan|吉尔吉斯斯坦
        Laos|老挝
        Latvia|Lettonie|Letonia|拉脱维亚
        Lebanon|Liban|Líbano|黎巴嫩|لبنان
        Lesotho|莱索托
        Liberia|利比里亚
        Libya|Libye|Libia|利比亚|ليبيا
        Lithuania|Lituanie|Lituania|立陶宛
        Luxembourg|卢森堡
        Madagascar|马达加斯加
        Malawi|马拉维
        Malaysia|Malaisie|Malasia|马来西亚
        Maldives|Maldivas|马尔代夫
        Mali|马里
        Malta|Malte|马耳他
        Mauritania|Mauritanie|毛里塔尼亚|موريتانيا
        Mauritius|Maurice|Île Maurice|毛里求斯
        Mexico|Mexique|México|Méjico|墨西哥
        Moldova|摩尔多瓦
        Mongolia|Mongolie|蒙古
        Montenegro|黑山
        Morocco|Maroc|Marruecos|摩洛哥|المغرب|Marrocos|Marokko
        Mozambique|Moçambique|莫桑比克
        Myanmar|Birmanie|缅甸
        Namibia|纳米比亚
        Nepal|Népal|尼泊尔
        Netherlands|The Netherlands|Pays-Bas|Países Bajos|荷兰|Nederland|Niederlande|Holland
        New Zealand|Nouvelle-Zélande|Nueva Zelanda|新西兰|Aotearoa
        Nicaragua|尼加拉瓜
        Niger|Níger|尼日尔
        Nigeria|Nigéria|尼日利亚
        North Macedonia|Macedonia|马其顿
        Norway|Norvège|Noruega|挪威|Norge
        Oman|阿曼|عمان
        Pakistan|Pakistán|巴基斯坦
        Palestine|Palestina|巴勒斯坦|فلسطين
        Panama|Panamá|巴拿马
        Papua New Guinea|巴布亚新几内亚
        Paraguay|巴拉圭
        Peru|Pérou|Perú|秘鲁
        Philippines|Filipinas|菲律宾|the Philippines
        Poland|Pologne|Polonia|波兰|Polska
        Portugal|葡萄牙
        Qatar|卡塔尔|قطر
        Romania|Roumanie|Rumania|Rumanía|罗马尼亚|România
        Russian Federation|Russia|Russie|Rusia|俄罗斯|Россия
        Rwanda|Ruanda|卢旺达
        Saudi Arabia|Arabie saoudite|Arabia Saudita|沙特阿拉伯|السعودية
        Senegal|Sénégal|塞内加尔
        Serbia|Serbie|塞尔维亚
        Seychelles|塞舌尔
        Sierra Leone|塞拉利昂
        Singapore|Singapour|Singapur|新加坡
        Slovakia|Slovaquie|Eslovaquia|斯洛伐克
        Slovenia|Slovénie|Eslovenia|斯洛文尼亚
        Somalia|索马里
        South Africa|Afrique du Sud|Sudáfrica|南非
        South Korea|Corée du Sud|Corea del Sur|韩国|Republic of Korea|대한민국|한국|Korea
        South Sudan|南苏丹
        Spain|Espagne|España|西班牙|Spanien|Espanha|Spagna
        Sri Lanka|斯里兰卡
        Sudan|Soudan|Sudán|苏丹|السودان
        Sweden|Suède|Suecia|瑞典|Sverige
        Switzerland|Suisse|Suiza|瑞士|Schweiz|Svizzera
        Syria|Syrie|Siria|叙利亚|سوريا
        Tajikistan|塔吉克斯坦
        Tanzania|Tanzanie|坦桑尼亚
        Thailand|Thaïlande|Tailandia|泰国
        Togo|多哥
        Trinidad and Tobago|特立尼达和多巴哥
        Tunisia|Tunisie|Túnez|突尼斯|تونس
        Turkey|Turquie|Turquía|土耳其|Türkiye|Türkei
        Uganda|Ouganda|乌干达
        Ukraine|Ucrania|乌克兰|Україна
        United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos|UAE|阿联酋|الإمارات
        United Kingdom|UK|U.K.|Royaume-Uni|Reino Unido|英国|Great Britain|England|Scotland|Wales|\
        Northern Ireland
        United States|USA|U.S.A.|United States of America|États-Unis|Estados Unidos|美国|EE.UU.|\
        EE. UU.
        Uruguay|乌拉圭
        Uzbekistan|Ouzbékistan|乌兹别克斯坦
        Venezuela|委内瑞拉
        Vietnam|Viet Nam|Viêt Nam|越南
        Yemen|Yémen|也门|اليمن
        Zambia|Zambie|赞比亚
        Zimbabwe|津巴布韦|Zimbabue
        """

    static let names: [String] = table.split(separator: "\n").map { line in
        String(line.prefix { $0 != "|" })
    }
    static let phrases = PhraseTable(
        table.split(separator: "\n").map { $0.split(separator: "|").map(String.init) })
}
