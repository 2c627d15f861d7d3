/// Concepts of what the initiatives are about, so that one described but not named is known.
enum LexiconThings {
    static let table = """
        bicycle = bicycl*|bike*|cycling|cycle*|velo|velos|velib|bicicleta*|bici|bicis|fahrrad*|\
        rader|自行车|单车|小红车|脚踏车|دراجات|دراجة|велосипед*|bisiklet
        station = station|stations|docks|estacion|estaciones|estacoes|stazion*|站点|租赁点|车站
        theft = theft*|stolen|steal*|vandal*|vol de|voles|derob*|robo|robos|robad*|robada|\
        roubad*|furto|diebstahl*|gestohlen|被盗|偷|丢失率|失窃
        biogas = biogas|biogaz|沼气|بيوغاز|methane
        bus = bus|buses|autobus*|onibus|busse|公交|公共汽车|巴士
        carbon = carbon*|co2|emission*|greenhouse|neutre|emisiones|emissoes|klima*|neutral*|碳|\
        排放|温室|كربون
        points = points|eco points|puntos|punkte|punti|pontos|积分|积点|点数|نقاط
        household = household*|families|homes|foyers|menages|hogares|familias|haushalt*|家庭|住户|\
        家户|أسر
        bunker = bunker*|blockhaus|防空|碉堡|掩体|地堡
        heat = heating|heats|district heating|chauff*|calefaccion|aquecimento|warme|heiz*|\
        riscald*|供热|供暖|热力
        landfill = landfill*|dump|toxic|decharge*|vertedero*|basural|deponie|aterro|discarica|\
        垃圾山|填埋|有毒
        tree = tree*|canopy|forest|arbre*|arbol*|arvore*|baum*|alberi|树|树冠|绿化|أشجار
        cooler = cooler|cool down|degres|grados|graus|grad kuhler|cooling|4 degrees|rafraich*|\
        enfriar|降温|几度|温度降
        permeable = permeable|permeab*|rainwater|stormwater|eaux pluviales|lluvia|雨水|透水|渗水
        bond = bond|bonds|municipal bond*|obligation municipale|emprunt*|obligataire|bono*|\
        bonos|titulo*|anleihe*|obbligazion*|债券|发债|سندات
        capital_market = capital market*|investor*|marche financier|investisseur*|\
        mercado de capital*|inversionista*|inversor*|资本市场|投资者|投资人
        interest_rate = interest rate*|taux d interet|tasa de interes|tipo de interes|zinssatz|\
        zinsen|tasso d interesse|利率|利息
        vendor = vendor*|street trad*|hawker*|market hall|ambulant*|vendedor*|marche central|\
        小贩|摊贩|商贩
        quake = earthquake*|quake*|seisme*|tremblement|terremoto*|sismo*|erdbeben*|地震|زلزال
        container_shop = container*|pop up|temporary|vacant|empty lot*|empty plot*|empty site*|\
        temporaire*|terrains vides|vacants|temporal*|baldio*|predio*|lotes vacios|集装箱|空地|临时
        idea = idea|ideas|idees|ideias|ideen|idee|点子|意见|建议条|主意
        museum = museum*|musee*|museo*|museu*|博物馆|متحف|muze
        memory = memory|memoire|memoria|gedachtnis|erinnerung|记忆|回忆|الذاكرة
        oral = oral|voices|interviews|voix|voces|testimon*|objects|objets|objetos|口述|声音|展品|录音|\
        音档
        reservoir = reservoir*|waduk|lake|bassin|embalse*|represa*|stausee|serbatoio|水库|خزان
        flood = flood*|inondation*|inundacion*|inundac*|enchente*|hochwasser|uberschwemm*|\
        alluvion*|洪水|内涝|水灾|فيضان*
        resettle = resettle*|evict*|relocat*|squatter*|displaced|move the people|had to move|\
        expuls*|reloge*|deloge*|reubic*|desaloj*|reasent*|reassent*|despej*|umsiedl*|\
        umgesiedel*|拆迁|安置|搬迁|搬走|棚户
        control_room = control room|control centre|control center|operations cent*|\
        command cent*|centre d operations|centre de controle|salle de controle|\
        centro de operaciones|sala de control|centro de operacoes|sala de controle|leitstelle|\
        指挥中心|运营中心|控制中心|غرفة
        camera = cameras|screens|wall of|ecrans|pantallas|telas|bildschirm*|摄像|屏幕
        emergency_response = response time|temps de reponse|tiempo de respuesta|\
        tempo de resposta|reaktionszeit|反应时间|响应时间
        young = young*|youth|teenager*|jeunes|jeune|jovenes|joven|jovens|jugend*|giovani|青少年|\
        青年|年轻人|شباب
        vote = vote*|voting|voter|votar|votan|votam|abstimm*|votano|投票|تصويت
        budget = budget*|participatory budget*|presupuesto*|orcamento|haushalt|bilancio|预算|\
        ميزانية
        roundtable = roundtable*|round table*|tables rondes|table ronde|mesas|\
        mesa colaborativa|mesas colaborativas|mesas redondas|runder tisch|tavole rotonde|圆桌|\
        协作圆桌
        park = park|parks|parc|parcs|parque|parques|公园|园区
        education = education*|educatif*|educativ*|learning|bildung|教育|تعليم
        architect = architect*|arquitecto*|arquiteto*|建筑师|设计师
        pearl = pearl*|perle*|perla*|perola*|珍珠
        builder = builder*|developer*|construction industry|promoteur*|constructor*|\
        constructora*|construtor*|bautrager|开发商|建筑商
        mandatory = mandatory|compulsory|obligatoire*|obligatori*|pflicht|强制|必须执行
        resistance = resistance|resist*|opposition|opposed|oppos*|resistencia|widerstand|\
        resistenza|反对|抵制|阻力
        smart = smart city|smart|ville intelligente|ciudad inteligente|cidade inteligente|智慧城市|\
        智能
        pollution = pollut*|dirty|contamin*|verschmutz*|inquinament*|污染
        waste = waste|garbage|dechets|basura|residuos|lixo|abfall|mull|rifiuti|垃圾|废物
        energy_saving = saving|savings|save|economie*|ahorr*|einspar*|risparmi*|节约|节能|省|توفير
        water = water|eau|agua|wasser|acqua|水资源|用水|مياه
        energy = energy|electricity|energie|electricite|energia|electricidad|strom|elettricita|\
        能源|电|طاقة
        built = build|built|building of|construct*|construi*|constru*|gebaut|bau|costrui*|建设|\
        修建|建成|建造
        result = result*|achiev*|outcome*|improve*|resultat*|resultado*|ameliore*|mejor*|\
        ergebnis*|risultat*|成果|效果|改善|成效|结果|نتائج
        staff = staff|employees|officials assigned|personnel|agents|empleados|\
        funcionarios asignados|personal|mitarbeiter|dipendenti|工作人员|员工|人手
        started = start*|began|begin|launch*|opened|opening|commence*|lance*|debut*|demarr*|\
        comenz*|empez*|inaugur*|funciona|comecou|begonn*|gestartet|iniziat*|开始|启动|开放|开馆|启用|成立
        """
}
