/// The words by which a line of a signature shows what it holds.
enum FieldWords {
    enum Kind: Sendable { case organization, role }

    private static let organization = """
        municipality council government ministry department university institute agency office
        association foundation company ltd inc gmbh college school centre center commission
        authority akimat bureau network city-council union federation society corporation
        secretariat committee observatory cooperative trust partnership laboratory academy museum
        library bank hospital directorate division unit faculty utility utilities llp consortium
        assembly borough board service services alliance forum coalition fund chamber group ngo
        llc pty plc council-of assemblies corp limited rail metro transit railway airport
        polytechnic
        parliament senate embassy consulate cabinet initiative project lab studio works thromde
        consultancy consulting architects planners associates parish county cluster atelier
        taller
        ville commune mairie communaute ministere departement universite institut agence
        metropole prefecture region conseil syndicat federation ecole laboratoire direction societe
        collectif reseau office-national ong agglomeration wilaya district gouvernorat province
        organisation fonds cabinet chambre regie etablissement faculte division service bureau
        urbanistes intercommunalite canton sarl sa nv bv oy ab aps srl spa groupement comite
        municipio municipalidad ayuntamiento alcaldia gobierno intendencia ministerio
        universidad instituto agencia asociacion fundacion diputacion empresa colegio gobernacion
        mancomunidad comunidad gad departamento facultad autoridad consorcio comarca cooperativa
        camara mesa patronato parroquia secretariado oficina unidad servicio servicios organizacion
        concello ajuntament udala generalitat xunta estudio corporacion colectivo federacion centro
        escuela municipal-council consejo concejo cabildo junta red trenes aseo aguas
        prefeitura conselho-municipal governo universidade associacao fundacao conselho secretaria
        faculdade escola agencia junta freguesia autarquia
        stadt stadtverwaltung gemeinde ministerium amt universitat verein landkreis landeshauptstadt
        magistrat bezirk bezirksamt hochschule institut stadtwerke verband landratsamt kreis
        comune citta universita regione provincia settore azienda ente unione assessorato
        gemeente provincie hogeschool stichting waterschap universiteit ministerie
        belediyesi belediye universitesi bakanligi valiligi mudurlugu kaymakamligi dernegi
        بلديه امانه جامعه وزاره معهد شركه مدينه ولايه محافظه جمعيه مؤسسه هيئه اداره مجلس مركز
        администрация администрации комитет министерство университет институт мэрия департамент
        управление правительство исполком агентство центр фонд ассоциация дума
        miasto urzad gmina grad opcina obec mesto magistrat kommune kommun fylke hovedstaden
        bappeda dinas pemerintah kementerian dewan majlis universitas badan
        """
    private static let role = """
        head director manager chief officer mayor councillor councilor secretary coordinator
        professor lecturer engineer planner deputy president chair chairman chairwoman chairperson
        adviser advisor consultant student researcher analyst assistant commissioner governor
        administrator specialist architect librarian teacher fellow clerk treasurer supervisor
        representative minister ambassador executive founder partner intern expert vice alderman
        controller principal dean curator inspector superintendent registrar surveyor economist
        aide liaison editor nurse doctor trainer volunteer organiser chairlady ranger worker
        scientist lead leader strategist auditor accountant agm dgm ceo cto cfo coo undersecretary
        convenor convener trustee ombudsman warden strategist senior junior permanent spokesperson
        greffiere enlace verwalterin beamter beamtin gemeindeschreiber conservateur conservatrice
        mediateur mediatrice chargee charge archiviste bibliothecaire educateur educatrice
        animador animadora promotor promotora bibliotecario bibliotecaria archivista
        rector chancellor provost reeve senator legislator facilitator attorney counsel bursar
        developer designer forester hydrologist ecologist geographer sociologist statistician
        technician organizer organiser campaigner owner captain postdoc doctoral acting
        elu elue tresorier tresoriere recteur doyen fondateur fondatrice gerant gerante stagiaire
        paysagiste economiste geographe sociologue technicienne juriste
        fundador fundadora economista geografo sociologo sociologa voluntario voluntaria becario
        paisajista rectora decano decana senadora intendenta
        geschaftsfuhrer geschaftsfuhrerin projektleiter projektleiterin vorsitzender vorsitzende
        stadtplaner stadtplanerin stadtbaurat stadtbauratin prasident prasidentin ingenieurin
        sekretar sekretarin architektin juristin
        sindaca architetto ingegnere coordinatore coordinatrice ricercatore ricercatrice
        pesquisador pesquisadora arquiteto arquiteta
        directeur directrice chef cheffe charge chargee conseiller conseillere maire adjoint
        adjointe bourgmestre agent technicien technicienne depute deputee senateur prefet
        responsable secretaire coordinateur coordinatrice coordonnateur coordonnatrice ingenieur
        ingenieure presidente professeur enseignant enseignante chercheur chercheuse architecte
        urbaniste consultante etudiant etudiante attache attachee delegue deleguee echevin echevine
        gestionnaire animateur animatrice point-focal doctorant doctorante redacteur redactrice
        president vice-president vice-presidente gouverneur maitre maitresse assistante juriste
        director sindico procurador procuradora tesorero tesorera contralor contralora comisario
        notario
        abogado abogada sindica vocero vocera greffier receveur comptable
        directora jefe jefa coordinador coordinadora alcalde alcaldesa concejal concejala
        regidor regidora secretario secretaria-general encargado encargada asesor asesora presidenta
        profesor profesora ingeniero ingeniera arquitecto arquitecta tecnico tecnica investigador
        investigadora subsecretario subsecretaria intendente gerente gestor gestora funcionario
        funcionaria docente estudiante vicealcalde vicealcaldesa edil analista subdirector
        subdirectora diputado diputada prefecto prefecta viceministro administrador
        administradora especialista responsable delegada delegado presidente catedratico catedratica
        vereador vereadora diretor diretora prefeito prefeita coordenador coordenadora assessor
        assessora chefe secretaria-executiva engenheiro engenheira secretario superintendente
        leiter leiterin referent referentin burgermeister burgermeisterin oberburgermeister
        dezernent dezernentin amtsleiter amtsleiterin abteilungsleiter abteilungsleiterin
        sachbearbeiter sachbearbeiterin beauftragter beauftragte stadtrat stadtratin leitung
        sindaco assessore dirigente direttore direttrice responsabile funzionario funzionaria
        consigliere
        beleidsadviseur adviseur wethouder burgemeester projectleider medewerker hoofd directeur
        muduru baskani uzmani mudur baskan uzman danismani koordinatoru sefi muhendis
        начальник директор заместитель специалист руководитель мэр советник председатель
        секретарь инженер
        رئيس رئيسه مدير مديره مهندس مهندسه مستشار مستشاره منسق استاذ منسقه عمده عضو كاتب
        kepala direktur walikota pengarah
        """
    private static let table: [UInt64: Kind] = {
        var table: [UInt64: Kind] = [:]
        for word in Words(organization, limit: 16_384).words { table[word.hash] = .organization }
        for word in Words(role, limit: 16_384).words { table[word.hash] = .role }
        for word in ["secretary", "secretaire", "secretario"] { table[Words.hash(word)] = .role }
        for word in ["municipal", "general", "national", "focal", "point", "of", "city", "office"] {
            table[Words.hash(word)] = nil
        }
        table[Words.hash("office")] = .organization
        return table
    }()
    /// Parts of a larger body, whose own name says less than the body's.
    private static let parts: Set<UInt64> = Set(
        [
            "department", "division", "directorate", "section", "unit", "service", "services",
            "departement", "direction", "departamento", "unidad", "servicio", "settore", "office",
            "bureau", "oficina", "faculty", "faculte", "facultad", "amt", "cabinet", "управление",
            "отдел", "mudurlugu", "laboratoire", "lab",
        ].map(Words.hash))

    static let hanOrganization = [
        "局", "委", "院", "中心", "大学", "办公室", "办", "政府", "公司", "协会", "学校", "研究所", "委员会", "集团",
        "厅", "部", "学院", "研究会", "中学", "小学", "政研室", "图书馆", "博物馆", "基金会", "联盟", "管委会", "联合会",
        "工作室", "署", "處", "处", "所", "科", "會", "辦公室", "大學", "學院", "府", "市役所", "大学院", "学会", "社",
        "合作社", "研究室", "电视台", "报社", "医院", "银行", "站", "課",
    ]
    static let hanRole = [
        "主任", "局长", "市长", "处长", "科长", "工程师", "教授", "讲师", "研究员", "老师", "秘书", "经理", "主席",
        "部长", "院长", "主管", "科员", "专员", "会长", "馆长", "书记", "助理", "总监", "顾问", "记者", "学生",
        "干事", "规划师", "负责人", "所长", "秘书长", "董事长", "总裁", "调研员", "博士生", "研究生", "代表", "编辑",
        "研究員", "技術員", "技术员", "組長", "组长", "科長", "局長", "處長", "主席", "区长", "县长", "镇长", "校长",
        "助理研究员", "翻译", "职员", "係長", "課長", "部長", "主查", "干部", "理事", "理事长", "创始人", "总工",
        "设计师", "建筑师", "会计", "巡视员", "主编", "律师", "医生", "督导",
        "会计师", "架构师", "队长", "站长", "行长", "院士", "博士后",
    ]

    /// What the first telling word of a text shows; a role outranks a body that it serves.
    static func kind(of text: String) -> Kind? {
        let words = Words(text, limit: 400)
        if words.words.contains(where: \.isAlone) {
            let bare = text.prefix { $0 != "（" && $0 != "(" }.filter { $0 != " " }
            if hanRole.contains(where: { bare.hasSuffix($0) }) { return .role }
            return bare.count > 2 && hanOrganization.contains { bare.hasSuffix($0) }
                ? .organization : nil
        }
        if text.contains("ecretaría") || text.contains("ecretariat") { return .organization }
        if let hangul = hangul(text) { return hangul }
        let kinds = words.words.map { table[$0.hash] }
        if let last = kinds.last, last == .role, words.words.count <= 5,
            !words.words.contains(where: { small.contains($0.hash) })
        { return .role }
        return kinds.lazy.compactMap { $0 }.first ?? (isCityBody(text) ? .organization : nil)
    }

    /// `City of Lugo` on a line of its own is the body that its people write for.
    private static func isCityBody(_ text: String) -> Bool {
        text.split(separator: " ").count <= 5 && cityBodies.contains(where: text.hasPrefix)
    }

    private static let cityBodies = [
        "City of ", "The City of ", "Town of ", "Ciudad de ", "Cidade de ", "Città di ",
    ]

    private static let small = Set(["of", "de", "di", "du", "des", "do", "the"].map(Words.hash))

    private static func hangul(_ text: String) -> Kind? {
        guard text.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) else {
            return nil
        }
        let roles = [
            "주무관", "과장", "팀장", "국장", "연구원", "교수", "시장", "주임", "대리", "부장", "사무관", "위원",
        ]
        let bodies = [
            "시청", "군청", "구청", "시", "과", "국", "연구원", "대학교", "재단", "공사", "센터", "협회", "부", "도청",
        ]
        let bare = text.filter { $0 != " " }
        if roles.contains(where: bare.hasSuffix), bare.count <= 8 { return .role }
        return bodies.contains(where: bare.hasSuffix) ? .organization : nil
    }

    /// True for the name of a part of a body, such as a department.
    static func isPart(_ text: String) -> Bool {
        if FieldText.isHan(text) {
            return ["处", "處", "科", "办", "部", "室"].contains { text.hasSuffix($0) }
                && text.count <= 8
        }
        let words = Words(text, limit: 400).words
        return words.lazy.filter { table[$0.hash] == .organization }.allSatisfy {
            parts.contains($0.hash)
        }
    }

    static func isBody(_ hash: UInt64) -> Bool { table[hash] == .organization }
    static func isRole(_ hash: UInt64) -> Bool { table[hash] == .role }
}
