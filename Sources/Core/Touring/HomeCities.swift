/// Large cities by the names that people write beside those of the zone table, in several scripts.
enum HomeCities {
    /// A zone and cities that live by it.
    static let all: [(zone: String, names: [String])] = table.split(separator: "\n").compactMap {
        let parts = $0.split(separator: ":").map(String.init)
        guard parts.count == 2 else { return nil }
        return (parts[0], parts[1].split(separator: "|").map(String.init))
    }

    private static let table = """
        Asia/Shanghai: 北京|上海|天津|重庆|广州|深圳|成都|武汉|西安|南京|杭州|苏州|宁波|厦门|青岛|大连|沈阳|长春|哈尔滨|济南|郑州|长沙|合肥
        Asia/Shanghai: 南昌|福州|昆明|贵阳|南宁|海口|太原|石家庄|兰州|西宁|银川|乌鲁木齐|呼和浩特|拉萨|珠海|佛山|东莞|中山|惠州|汕头|温州|嘉兴
        Asia/Shanghai: 绍兴|金华|台州|无锡|常州|南通|扬州|徐州|烟台|威海|潍坊|洛阳|桂林|三亚|泉州|义乌|昆山|江门|Beijing|Guangzhou
        Asia/Shanghai: Shenzhen|Chengdu|Wuhan|Hangzhou|Nanjing|Xian|Tianjin|Dalian|Ningbo
        Asia/Shanghai: Suzhou|Qingdao
        Asia/Hong_Kong: 香港|九龙
        Asia/Macau: 澳门|澳門
        Asia/Taipei: 台北|臺北|高雄|台中|台南|新北
        Asia/Tokyo: 东京|東京|大阪|横滨|京都|名古屋|神户|札幌|福冈|Osaka|Kyoto|Yokohama|Kobe|Nagoya
        Asia/Seoul: 首尔|釜山|仁川|光州|大邱|서울|부산|광주|인천|Busan|Gwangju|Incheon|Daegu
        Asia/Singapore: 新加坡
        Asia/Kuala_Lumpur: 吉隆坡|槟城|Penang|George Town
        Asia/Bangkok: 曼谷|清迈
        Asia/Jakarta: 雅加达|万隆|泗水
        Asia/Makassar: Denpasar|巴厘
        Asia/Manila: 马尼拉|宿务|Cebu
        Asia/Ho_Chi_Minh: 胡志明市|河内|岘港|Hanoi|Ho Chi Minh City|Da Nang
        Asia/Kolkata: 新德里|孟买|加尔各答|班加罗尔|Delhi|Mumbai
        Asia/Dubai: 迪拜|阿布扎比|دبي
        Asia/Riyadh: 利雅得|الرياض
        Asia/Baghdad: 巴格达|بغداد
        Asia/Amman: 安曼|عمان
        Asia/Beirut: 贝鲁特|بيروت
        Asia/Tehran: 德黑兰
        Asia/Jerusalem: 耶路撒冷|特拉维夫
        Europe/Istanbul: 伊斯坦布尔|安卡拉|Ankara|Izmir
        Asia/Almaty: 阿拉木图|阿斯塔纳
        Asia/Tashkent: 塔什干
        Asia/Ulaanbaatar: 乌兰巴托
        Asia/Kathmandu: 加德满都
        Asia/Dhaka: 达卡
        Europe/London: 伦敦|曼彻斯特|布里斯托尔|伯明翰|爱丁堡|利物浦|Bristol|Manchester|Leeds|Birmingham|Edinburgh
        Europe/London: Glasgow|Cardiff
        Europe/Dublin: 都柏林
        Europe/Paris: 巴黎|里昂|马赛|南特|Lyon|Marseille|Nantes|Lille|Bordeaux|Toulouse|Strasbourg
        Europe/Madrid: 马德里|巴塞罗那|瓦伦西亚|Barcelona|Valencia|Sevilla|Bilbao|Zaragoza
        Atlantic/Canary: Las Palmas|Las Palmas de Gran Canaria|Tenerife|Santa Cruz de Tenerife
        Europe/Lisbon: 里斯本|波尔图|Lisboa|Porto
        Europe/Rome: 罗马|米兰|都灵|Roma|Milano|Torino
        Europe/Berlin: 柏林|汉堡|慕尼黑|法兰克福|科隆|Hamburg|München|Köln
        Europe/Vienna: 维也纳|林茨|Wien|Linz
        Europe/Zurich: 苏黎世|日内瓦|Geneva|Genève|Bern
        Europe/Brussels: 布鲁塞尔|Bruxelles
        Europe/Amsterdam: 阿姆斯特丹|鹿特丹|Rotterdam
        Europe/Stockholm: 斯德哥尔摩|哥德堡|林雪平|Linköping|Malmö
        Europe/Oslo: 奥斯陆
        Europe/Copenhagen: 哥本哈根|København
        Europe/Helsinki: 赫尔辛基
        Europe/Warsaw: 华沙|Warszawa|Kraków|Gdańsk
        Europe/Prague: 布拉格|Praha
        Europe/Budapest: 布达佩斯
        Europe/Athens: 雅典|Αθήνα
        Europe/Bucharest: 布加勒斯特
        Europe/Moscow: 莫斯科|圣彼得堡|Москва|Санкт-Петербург
        Europe/Kiev: 基辅|Київ|Киев
        Africa/Cairo: 开罗|القاهرة
        Africa/Casablanca: 卡萨布兰卡|拉巴特|الرباط|Rabat
        Africa/Algiers: 阿尔及尔|الجزائر
        Africa/Tunis: 突尼斯|تونس
        Africa/Dakar: 达喀尔|Thiès
        Africa/Accra: 阿克拉|Kumasi
        Africa/Lagos: 拉各斯|阿布贾|Abuja
        Africa/Nairobi: 内罗毕|Mombasa
        Africa/Addis_Ababa: 亚的斯亚贝巴
        Africa/Johannesburg: 约翰内斯堡|开普敦|德班|Durban|Cape Town
        Africa/Abidjan: 阿比让
        America/New_York: 纽约|波士顿|华盛顿|费城|亚特兰大|迈阿密|Boston|Philadelphia|Washington|Atlanta|Miami
        America/New_York: Baltimore|Pittsburgh|Cleveland|Tampa|Orlando|Charlotte|New York City
        America/Chicago: 芝加哥|休斯敦|达拉斯|Houston|Dallas|Austin|Minneapolis|Milwaukee|Memphis
        America/Chicago: Nashville|Omaha|San Antonio|New Orleans|Kansas City|St. Louis
        America/Denver: 丹佛|Boulder|Albuquerque|Salt Lake City
        America/Phoenix: 凤凰城|Tucson
        America/Los_Angeles: 洛杉矶|旧金山|西雅图|圣迭戈|Seattle|Oakland|Sacramento|Fresno|Eugene
        America/Los_Angeles: San Francisco|San Diego|San Jose|Las Vegas
        America/Toronto: 多伦多|渥太华|蒙特利尔|Ottawa|Montréal
        America/Vancouver: 温哥华|Surrey
        America/Edmonton: 卡尔加里|埃德蒙顿|Calgary
        America/Mexico_City: 墨西哥城|Guadalajara|Puebla|Ciudad de México|Mexico City
        America/Bogota: 波哥大|麦德林|Medellín|Cali|Barranquilla
        America/Lima: 利马|Arequipa|Cusco
        America/Guayaquil: 基多|Quito|Cuenca
        America/Santiago: 圣地亚哥|Valparaíso
        America/Argentina/Buenos_Aires: 布宜诺斯艾利斯|Rosario
        America/Montevideo: 蒙得维的亚
        America/La_Paz: 拉巴斯|Cochabamba
        America/Caracas: 加拉加斯
        America/Havana: 哈瓦那
        America/Sao_Paulo: 圣保罗|里约热内卢|巴西利亚|库里蒂巴|Brasília|Curitiba|Rio de Janeiro|Porto Alegre
        America/Sao_Paulo: Belo Horizonte
        Australia/Sydney: 悉尼|堪培拉|Canberra
        Australia/Melbourne: 墨尔本
        Australia/Brisbane: 布里斯班
        Australia/Perth: 珀斯
        Pacific/Auckland: 奥克兰|惠灵顿|Wellington|Christchurch
        """
}
