/// Further cities, so that addresses from all parts of the world are understood.
enum MoreCities {
    static let latin = """
        Aarhus|Odense|Aalborg|Esbjerg|Uppsala|Linköping|Västerås|Örebro|Norrköping|Umeå
        Lund|Borås|Bergen|Stavanger|Tromsø|Oulu|Espoo|Vantaa|Jyväskylä|Lahti|Kuopio
        Reykjavik|Reykjavík|Akureyri|Tórshavn|Nuuk|Klaipėda|Šiauliai|Daugavpils|Liepāja
        Pärnu|Narva|Gdynia|Sopot|Łódź|Lodz|Katowice|Lublin|Szczecin|Białystok|Brno
        Ostrava|Plzeň|Olomouc|Košice|Debrecen|Szeged|Pécs|Miskolc|Győr|Cluj-Napoca|Iași
        Brașov|Constanța|Craiova|Sibiu|Oradea|Plovdiv|Varna|Burgas|Ruse|Niš|Kragujevac
        Split|Rijeka|Osijek|Zadar|Maribor|Mostar|Banja Luka|Podgorica|Pristina|Prishtina
        Durrës|Ohrid|Patras|Heraklion|Larissa|Limassol|Larnaca|Valletta|Bursa|Antalya
        Konya|Adana|Gaziantep|Kayseri|Mersin|Diyarbakır|Samsun|Denizli|Trabzon|Eskişehir
        Kharkiv|Lviv|Dnipro|Kherson|Chernihiv|Gomel|Brest|Grodno|Chișinău|Chisinau
        Tiraspol|Kutaisi|Batumi|Gyumri|Ganja|Astana|Nur-Sultan|Shymkent|Karaganda
        Bishkek|Osh|Dushanbe|Khujand|Samarkand|Bukhara|Ashgabat|Saint Petersburg
        St Petersburg|Novosibirsk|Yekaterinburg|Nizhny Novgorod|Samara|Omsk|Rostov|Ufa
        Krasnoyarsk|Perm|Voronezh|Volgograd|Saratov|Irkutsk|Vladivostok|Kaliningrad
        Sochi|Düsseldorf|Dortmund|Duisburg|Bochum|Wuppertal|Bonn|Münster|Mannheim
        Augsburg|Wiesbaden|Aachen|Kiel|Chemnitz|Halle|Magdeburg|Freiburg|Krefeld|Lübeck
        Erfurt|Mainz|Rostock|Kassel|Hagen|Potsdam|Oldenburg|Heidelberg|Darmstadt
        Regensburg|Ingolstadt|Würzburg|Ulm|Heilbronn|Wolfsburg|Göttingen|Bremerhaven
        Bremen|Hannover|Hanover|Nürnberg|Nuremberg|Karlsruhe|Bielefeld|Salzburg
        Innsbruck|Linz|Klagenfurt|Villach|Winterthur|St. Gallen|Luzern|Lucerne|Lugano
        Biel|Basel|Eindhoven|Tilburg|Groningen|Almere|Breda|Nijmegen|Enschede|Haarlem
        Arnhem|Zwolle|Amersfoort|Maastricht|Leiden|Delft|Brugge|Bruges|Liège|Leuven
        Charleroi|Mons|Tournai|Gent|Antwerpen|Luxembourg|Metz|Nancy|Reims|Dijon|Besançon
        Mulhouse|Rennes|Quimper|Angers|Le Mans|Poitiers|La Rochelle|Limoges
        Clermont-Ferrand|Saint-Étienne|Saint-Nazaire|Annecy|Chambéry|Aix-les-Bains
        Aix-en-Provence|Toulon|Nîmes|Montpellier|Perpignan|Pau|Bayonne|Niort|Rouen|Caen
        Le Havre|Amiens|Orléans|Ajaccio|Bastia|Fort-de-France|Pointe-à-Pitre|Cayenne
        Saint-Denis|Monaco|Andorra|Bologna|Bari|Catania|Verona|Messina|Padova|Padua
        Trieste|Brescia|Parma|Modena|Reggio|Perugia|Ravenna|Livorno|Cagliari|Foggia
        Rimini|Ferrara|Salerno|Siracusa|Bergamo|Pescara|Trento|Vicenza|Bolzano|Udine
        Ancona|Lecce|Genova|Genoa|Napoli|Firenze|Venezia|Murcia|Palma|Las Palmas
        Alicante|Valladolid|Vigo|Gijón|A Coruña|Granada|Vitoria|Vitoria-Gasteiz|Elche
        Oviedo|Badalona|Terrassa|Jerez|Sabadell|Móstoles|Almería|Burgos|Albacete
        Santander|San Sebastián|Donostia|Pamplona|Logroño|Huelva|Salamanca|Lleida
        Tarragona|Girona|Cádiz|Jaén|Ourense|Lugo|Cáceres|Badajoz|Segovia|Toledo|Ávila
        Cuenca|Soria|Teruel|Zamora|Azpeitia|Braga|Coimbra|Aveiro|Faro|Évora|Setúbal
        Funchal|Guimarães|Cascais|Sintra|Leicester|Nottingham|Newcastle|Brighton
        Plymouth|Derby|Southampton|Portsmouth|Swansea|Aberdeen|Dundee|Norwich|Oxford
        Cambridge|York|Exeter|Wolverhampton|Coventry|Bradford|Sheffield|Preston
        Sunderland|Derry|Limerick|Waterford|Kilkenny|Sligo|Guadalupe|Tijuana
        Ciudad Juárez|Zapopan|Mexicali|Culiacán|Hermosillo|Saltillo|Querétaro|Mérida
        Aguascalientes|San Luis Potosí|Morelia|Xalapa|Toluca|Cancún|Acapulco|Chihuahua
        Durango|Torreón|Villahermosa|Tuxtla Gutiérrez|San Pedro Sula|Choluteca|La Ceiba
        Comayagua|Santa Ana|San Miguel|Soyapango|Antigua Guatemala|Cobán|Mixco|Masaya
        Estelí|Heredia|Alajuela|Cartago|Chiriquí|La Habana|Santiago de Cuba|Holguín
        Camagüey|Cienfuegos|San Juan|Ponce|Port of Spain|Bridgetown|Castries|Kingstown
        Nassau|Basseterre|Georgetown|Belmopan|Belize City|Cap-Haïtien|Gonaïves|Jacmel
        Santiago de los Caballeros|Bucaramanga|Cúcuta|Pereira|Manizales|Ibagué
        Santa Marta|Villavicencio|Neiva|Popayán|Montería|Sincelejo|Tunja|Valledupar
        Riohacha|Quibdó|Buenaventura|Palmira|Soacha|Envigado|Mocoa|Maracaibo|Maracay
        Barquisimeto|San Cristóbal|Ambato|Loja|Machala|Manta|Portoviejo|Riobamba|Ibarra
        Esmeraldas|Trujillo|Chiclayo|Piura|Iquitos|Huancayo|Tacna|Puno|Cajamarca
        Ayacucho|Pucallpa|Juliaca|El Alto|Oruro|Potosí|Tarija|Santa Cruz de la Sierra
        Antofagasta|Iquique|Arica|La Serena|Coquimbo|Temuco|Valdivia|Puerto Montt
        Punta Arenas|Viña del Mar|Rancagua|Talca|Mendoza|Tucumán|San Miguel de Tucumán
        Mar del Plata|Santa Fe|Resistencia|Neuquén|Bahía Blanca|Posadas|Paraná
        Corrientes|Jujuy|Ushuaia|Río Cuarto|Encarnación|Ciudad del Este|Salto|Canelones
        Maldonado|Paysandú|Rivera|Brasília|Brasilia|Manaus|Belém|Goiânia|Campinas
        São Luís|Maceió|João Pessoa|Teresina|Campo Grande|Florianópolis|Vitória|Aracaju
        Cuiabá|Londrina|Joinville|Ribeirão Preto|Santos|Sorocaba|Niterói|Blumenau
        Caxias do Sul|Uberlândia|Juiz de Fora|Phoenix|San Antonio|San Diego|Dallas
        San Jose|Austin|Jacksonville|Fort Worth|Columbus|Charlotte|Indianapolis
        San Francisco|Denver|El Paso|Nashville|Oklahoma City|Las Vegas|Memphis
        Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Kansas City
        Atlanta|Omaha|Raleigh|Long Beach|Virginia Beach|Oakland|Minneapolis|Tulsa|Tampa
        New Orleans|Cleveland|Honolulu|Pittsburgh|Cincinnati|St. Louis|Saint Louis
        Buffalo|Anchorage|Boise|Providence|Salt Lake City|Hartford|Quebec City|Québec
        Sherbrooke|Gatineau|Laval|Edmonton|Halifax|Saskatoon|Kitchener|Moncton
        Fredericton|Trois-Rivières|Saguenay|Lévis|Longueuil|Abuja|Benin City
        Port Harcourt|Kaduna|Enugu|Jos|Ilorin|Abeokuta|Calabar|Maiduguri|Zaria|Tamale
        Tema|Cape Coast|Sekondi-Takoradi|Takoradi|Abidjan|Yamoussoukro|Bouaké|Daloa
        San-Pédro|Korhogo|Thiès|Thies|Kaolack|Ziguinchor|Rufisque|Pikine|Guédiawaye
        Touba|Bignona|Mbour|Sikasso|Ségou|Mopti|Kayes|Gao|Timbuktu|Koudougou|Banfora
        Zinder|Maradi|Agadez|Parakou|Abomey|Kara|Sokodé|Atakpamé|Kankan|Kindia|Labé
        Kenema|Makeni|Buchanan|Bissau|Serekunda|Kanifing|Brikama|Mindelo|São Tomé|Malabo
        Bata|Port-Gentil|Franceville|Pointe-Noire|Dolisie|Lubumbashi|Mbuji-Mayi|Goma
        Bukavu|Kisangani|Matadi|Kananga|Bangui|N'Djamena|Moundou|Garoua|Maroua|Bafoussam
        Bamenda|Limbe|Buea|Kribi|Ebolowa|Gitega|Ngozi|Huye|Musanze|Rubavu|Gulu|Jinja
        Mbarara|Masaka|Mbale|Arua|Dodoma|Arusha|Mwanza|Mbeya|Tanga|Morogoro|Eldoret
        Thika|Machakos|Nyeri|Malindi|Kakamega|Hargeisa|Mogadishu|Djibouti|Dire Dawa
        Mekelle|Hawassa|Bahir Dar|Gondar|Asmara|Juba|Omdurman|Port Sudan|Kitwe
        Livingstone|Kabwe|Bulawayo|Mutare|Gweru|Zomba|Mzuzu|Beira|Quelimane|Tete|Pemba
        Matola|Inhambane|Lobito|Benguela|Huambo|Lubango|Swakopmund|Walvis Bay
        Francistown|Maun|Soweto|Bloemfontein|East London|Port Elizabeth|Pietermaritzburg
        Polokwane|Kimberley|Stellenbosch|eThekwini|Tshwane|Ekurhuleni|Mbabane|Manzini
        Moroni|Antsirabe|Toamasina|Mahajanga|Fianarantsoa|Toliara|Curepipe|Quatre Bornes
        Oran|Constantine|Annaba|Sétif|Tlemcen|Béjaïa|Batna|Sousse|Kairouan|Bizerte|Gabès
        Monastir|Nabeul|Fes|Meknès|Agadir|Oujda|Tétouan|Kénitra|Safi|Essaouira
        Chefchaouen|Tripoli|Benghazi|Misrata|Giza|Port Said|Suez|Luxor|Aswan|Mansoura
        Tanta|Nouadhibou|Haifa|Beersheba|Nablus|Ramallah|Gaza|Hebron|Bethlehem|Irbid
        Zarqa|Aqaba|Sidon|Tyre|Byblos|Homs|Hama|Latakia|Basra|Mosul|Erbil|Najaf|Karbala
        Sulaymaniyah|Kuwait City|Manama|Muscat|Salalah|Nizwa|Sharjah|Ajman|Al Ain
        Fujairah|Mecca|Medina|Dammam|Taif|Abha|Sanaa|Aden|Taiz|Isfahan|Mashhad|Shiraz
        Tabriz|Qom|Yazd|Kabul|Herat|Kandahar|Mazar-i-Sharif|Jalalabad|Islamabad
        Rawalpindi|Faisalabad|Multan|Peshawar|Quetta|Sialkot|Hyderabad|Ahmedabad|Surat
        Jaipur|Lucknow|Kanpur|Nagpur|Indore|Thane|Bhopal|Visakhapatnam|Patna|Vadodara
        Agra|Nashik|Varanasi|Srinagar|Aurangabad|Amritsar|Ranchi|Coimbatore|Jodhpur
        Madurai|Raipur|Kochi|Cochin|Chandigarh|Guwahati|Mysore|Mysuru|Bhubaneswar
        Thiruvananthapuram|Trivandrum|Bengaluru|Bangalore|Dehradun|Shimla|Gurgaon|Noida
        Mangalore|Puducherry|Pondicherry|Panaji|Chittagong|Chattogram|Khulna|Rajshahi
        Sylhet|Barisal|Narayanganj|Gazipur|Pokhara|Lalitpur|Biratnagar|Bhaktapur|Paro
        Phuntsholing|Kandy|Galle|Jaffna|Malé|Mandalay|Naypyidaw|Chiang Rai|Khon Kaen
        Phuket|Pattaya|Nakhon Ratchasima|Udon Thani|Hat Yai|Luang Prabang|Savannakhet
        Pakse|Siem Reap|Battambang|Haiphong|Hai Phong|Hue|Huế|Can Tho|Cần Thơ|Nha Trang
        Da Lat|Vung Tau|Đà Nẵng|Hà Nội|George Town|Ipoh|Johor Bahru|Melaka|Malacca
        Kuching|Kota Kinabalu|Shah Alam|Petaling Jaya|Seremban|Kuantan|Alor Setar
        Bukit Mertajam|Singapore|Bandar Seri Begawan|Dili|Medan|Semarang|Makassar
        Palembang|Yogyakarta|Surakarta|Malang|Bogor|Denpasar|Padang|Pekanbaru|Balikpapan
        Samarinda|Banjarmasin|Pontianak|Manado|Ambon|Jayapura|Tangerang|Bekasi|Depok
        Banda Aceh|Makati|Pasig|Taguig|Caloocan|Zamboanga|Zamboanga City|Bacolod|Iloilo
        Cagayan de Oro|Baguio|Baguio City|General Santos|Naga City|Legazpi|Tacloban
        Dumaguete|Marikina|Puerto Princesa|Daejeon|Ulsan|Suwon|Changwon|Seongnam|Goyang
        Jeonju|Cheongju|Jeju|Pohang|Gimhae|Sejong|Nagoya|Sapporo|Fukuoka|Kawasaki
        Saitama|Hiroshima|Sendai|Chiba|Kitakyushu|Sakai|Niigata|Hamamatsu|Kumamoto
        Okayama|Kanazawa|Nagasaki|Toyama|Matsuyama|Kaohsiung|Tainan|Hsinchu|Taoyuan
        Keelung|New Taipei|Macau|Macao|Tianjin|Chongqing|Wuhan|Xi'an|Xian|Nanjing|Suzhou
        Ningbo|Xiamen|Qingdao|Dalian|Shenyang|Harbin|Changchun|Jinan|Zhengzhou|Changsha
        Hefei|Nanchang|Fuzhou|Kunming|Guiyang|Nanning|Haikou|Lanzhou|Urumqi|Lhasa|Zhuhai
        Foshan|Dongguan|Wuxi|Erdenet|Darkhan|Port Moresby|Lae|Honiara|Port Vila
        Nuku'alofa|Apia|Pago Pago|Tarawa|Funafuti|Majuro|Palikir|Koror|Papeete|Rarotonga
        Avarua|Nadi|Lautoka|Gold Coast|Hobart|Darwin|Geelong|Townsville|Cairns
        Wollongong|Ballarat|Bendigo|Dunedin|Tauranga|Napier|Palmerston North|Rotorua
        Invercargill|Timaru
        """
    static let other = """
        平壤|首尔|釜山|大邱|仁川|东京|大阪|京都|名古屋|横滨|神户|札幌|福冈|北九州|广岛
        仙台|新加坡|吉隆坡|曼谷|河内|胡志明市|金边|万象|仰光|马尼拉|新德里|孟买|达卡|加德满都
        科伦坡|伊斯坦布尔|迪拜|开罗|内罗毕|约翰内斯堡|开普敦|拉各斯|巴黎|伦敦|柏林|罗马
        马德里|莫斯科|纽约|洛杉矶|芝加哥|多伦多|温哥华|悉尼|奥克兰|惠灵顿|喀什|三明|大庆
        齐齐哈尔|牡丹江|丹东|锦州|营口|葫芦岛|大同|阳泉|长治|晋城|临汾|运城|赤峰|鄂尔多斯
        呼伦贝尔|延安|汉中|榆林|渭南|安康|天水|酒泉|嘉峪关|张掖|武威|白银|格尔木|吐鲁番
        哈密|伊宁|克拉玛依|石河子|阿克苏|和田|库尔勒|日喀则|林芝|曲靖|玉溪|保山|昭通|普洱
        西双版纳|六盘水|安顺|毕节|铜仁|自贡|攀枝花|泸州|德阳|广元|遂宁|内江|乐山|南充
        眉山|宜宾|广安|达州|雅安|巴中|资阳|荆州|黄石|十堰|孝感|荆门|鄂州|黄冈|咸宁|随州
        恩施|衡阳|邵阳|常德|张家界|益阳|郴州|永州|怀化|娄底|韶关|梅州|汕尾|河源|阳江
        清远|潮州|揭阳|云浮|茂名|梧州|北海|防城港|钦州|贵港|玉林|百色|贺州|河池|来宾
        崇左|三沙|儋州|莆田|南平|龙岩|宁德|萍乡|新余|鹰潭|吉安|宜春|抚州|上饶|蚌埠|淮南
        马鞍山|淮北|铜陵|安庆|滁州|阜阳|宿州|六安|亳州|池州|宣城|湖州|衢州|舟山|丽水
        泰州|盐城|淮安|连云港|镇江|宿迁|淄博|枣庄|东营|济宁|泰安|日照|临沂|德州|聊城
        滨州|菏泽|平顶山|安阳|鹤壁|新乡|焦作|濮阳|许昌|漯河|三门峡|南阳|商丘|信阳|周口
        驻马店|邯郸|邢台|张家口|承德|沧州|廊坊|衡水|本溪|抚顺|阜新|辽阳|盘锦|铁岭|朝阳
        四平|辽源|通化|白山|松原|白城|延边|鸡西|鹤岗|双鸭山|伊春|佳木斯|七台河|黑河|绥化|Москва|Санкт-Петербург|Казань
        Новосибирск|Екатеринбург|Киев|Минск|Алматы|Астана|Ташкент|Бишкек|Самара|Уфа
        Пермь|Омск|Сочи|서울|부산|대구|인천|광주|대전|울산|수원|제주|전주|طنجة|الرباط|فاس|مراكش|أغادير
        الجزائر|وهران|قسنطينة|سوسة|صفاقس|طرابلس|بنغازي|الإسكندرية|الجيزة|الخرطوم|الرياض
        جدة|مكة|المدينة المنورة|الدمام|الدوحة|المنامة|مسقط|دبي|الشارقة|بغداد|البصرة
        الموصل|أربيل|دمشق|حلب|رام الله|نابلس|غزة|القدس|إربد|الزرقاء|صنعاء|عدن|نواكشوط
        İstanbul|İzmir
        """
}
