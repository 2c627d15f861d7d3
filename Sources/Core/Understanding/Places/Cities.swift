/// Large cities by the names that people write, to tell a city from a person or a body.
enum Cities {
    static let latin = """
        Accra|Addis Ababa|Adelaide|Aleppo|Alexandria|Algiers|Alger|Almaty|Amman|Amsterdam|Ankara
        Antananarivo|Antwerp|Arequipa|Asunción|Athens|Auckland|Baghdad|Baku|Bamako|Bandung|Bangkok
        Banjul|Barcelona|Barranquilla|Beijing|Beirut|Belfast|Belgrade|Belo Horizonte|Berlin|Bern
        Bilbao|Birmingham|Blantyre|Bobo-Dioulasso|Bogotá|Bordeaux|Bratislava|Brazzaville|Brisbane
        Brussels|Bruxelles|Bucharest|Budapest|Bujumbura|Busan|Cairo|Calgary|Cali|Canberra|Cape Town
        Caracas|Cardiff|Cartagena|Casablanca|Cebu|Cebu City|Chengdu|Chennai|Chiang Mai|Chicago
        Cochabamba|Cologne|Colombo|Conakry|Concepción|Copenhagen|Córdoba|Cork|Cotonou|Cuenca
        Curitiba|Cusco|Da Nang|Daegu|Damascus|Dar es Salaam|Davao|Davao City|Delhi|Detroit|Dhaka
        Doha|Douala|Dresden|Dubai|Dublin|Durban|Edinburgh|Entebbe|Fez|Fès|Florence|Fortaleza
        Frankfurt|Freetown|Gaborone|Galway|Gdansk|Gdańsk|Geneva|Genève|Ghent|Glasgow|Gothenburg
        Graz|Grenoble|Guadalajara|Guangzhou|Guatemala City|Guayaquil|Hanoi|Harare|Havana
        Helsinki|Ho Chi Minh City|Hong Kong|Honolulu|Houston|Hyderabad|Ibadan|Iloilo City|Incheon
        Istanbul|Izmir|Jeddah|Jerusalem|Johannesburg|Kampala|Kano|Karachi|Kathmandu|Kaunas|Kazan
        Khartoum|Kigali|Kingston|Kinshasa|Kisumu|Kobe|Kolkata|Kraków|Krakow|Kuala Lumpur|Kumasi
        Kyiv|Kyoto|La Paz|La Plata|Lagos|Lahore|Lausanne|Leeds|Leipzig|León|Libreville|Lille
        Lilongwe
        Lima|Lisbon|Lisboa|Liverpool|Ljubljana|Lomé|London|Londres|Los Angeles|Luanda|Lusaka|Lyon
        Madrid|Malaga|Málaga|Malmö|Managua|Manchester|Manila|Maputo|Marrakech|Marseille|Maseru
        Mexico City|Ciudad de México|Miami|Milan|Milano|Minsk|Mombasa|Monrovia|Monterrey|Montevideo
        Montreal|Montréal|Moscow|Mumbai|Munich|München|Nairobi|Nakuru|Nampula|Namur|Nantes|Naples
        Ndola|New Delhi|New York|Niamey|Nice|Nicosia|Nouakchott|Nouméa|Novi Sad|Oaxaca|Odesa|Osaka
        Oslo|Ottawa|Ouagadougou|Palermo|Panama City|Paramaribo|Paris|Pasto|Penang|Perth|Philadelphia
        Phnom Penh|Port Louis|Port-au-Prince|Portland|Porto|Porto Alegre|Porto-Novo|Poznań|Prague
        Praia|Pretoria|Pune|Puebla|Quetzaltenango|Quezon City|Quito|Rabat|Recife|Riga|Riyadh|Rome
        Roma|Rosario|Rotterdam|Saint-Louis|Salvador|Salta|San José|San Salvador|Santa Cruz|Santiago
        Santo Domingo|São Paulo|Sarajevo|Seattle|Seoul|Sevilla|Seville|Sfax|Shanghai|Shenzhen
        Skopje|Sofia|Stockholm|Strasbourg|Stuttgart|Suceava|Sucre|Suva|Surabaya|Sydney|Taichung
        Taipei|Tallinn|Tampere|Tangier|Tanger|Tartu|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv
        The Hague|Thessaloniki|Thimphu|Timișoara|Tirana|Tokyo|Toronto|Torino|Toulouse|Trondheim
        Tunis|Turin|Turku|Ulaanbaatar|Utrecht|Valencia|Valparaíso|Vancouver|Venice|Vienna|Wien
        Vientiane|Vilnius|Warsaw|Washington|Wellington|Windhoek|Winnipeg|Wrocław|Yangon|Yaoundé
        Yerevan|Yokohama|Zagreb|Zanzibar|Zaragoza|Zurich|Zürich|عمّان|القاهرة|تونس|بيروت
        الدار البيضاء
        """
    static let chinese = """
        北京|上海|天津|重庆|广州|深圳|成都|武汉|西安|南京|杭州|苏州|宁波|厦门|青岛|大连|沈阳|长春|哈尔滨|济南
        郑州|长沙|合肥|南昌|福州|昆明|贵阳|南宁|海口|太原|石家庄|兰州|西宁|银川|乌鲁木齐|呼和浩特|拉萨|珠海
        佛山|东莞|中山|惠州|汕头|湛江|温州|嘉兴|绍兴|金华|台州|无锡|常州|南通|扬州|徐州|烟台|威海|潍坊|洛阳
        开封|宜昌|襄阳|岳阳|株洲|湘潭|桂林|柳州|三亚|遵义|丽江|大理|泉州|漳州|绵阳|芜湖|香港|澳门|台北|台中
        高雄|台南|新北|唐山|保定|秦皇岛|鞍山|吉林|包头|咸阳|宝鸡|义乌|昆山|江门|肇庆|赣州|九江|景德镇|黄山
        """
    static let phrases = PhraseTable(
        [latin, MoreCities.latin, chinese, MoreCities.other].flatMap { table in
            table.split { $0 == "\n" || $0 == "|" }.map { [String($0)] }
        })
}
