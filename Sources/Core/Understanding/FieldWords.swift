/// The words by which a line of a signature shows what it holds.
enum FieldWords {
    enum Kind: Sendable { case organization, role }

    private static let organization = """
        municipality council government ministry department university institute agency office
        association foundation company ltd inc gmbh college school centre center commission
        authority
        bureau network city-council union federation society corporation secretariat committee
        observatory cooperative trust partnership laboratory academy museum library bank hospital
        ville commune mairie communaute ministere departement universite institut agence
        metropole prefecture region conseil syndicat federation ecole laboratoire direction societe
        collectif reseau office-national ong agglomeration wilaya district
        municipio municipalidad ayuntamiento alcaldia gobierno intendencia ministerio secretaria
        universidad instituto agencia asociacion fundacion diputacion empresa colegio gobernacion
        prefeitura camara conselho-municipal governo universidade associacao fundacao red
        cooperativa corporacion colectivo federacion centro escuela municipal-council
        stadt stadtverwaltung gemeinde ministerium amt universitat verein landkreis comune
        universita regione provincia gemeente belediyesi belediye بلديه امانه جامعه وزاره معهد شركه
        ngo llc pty plc council-of consejo concejo cabildo junta empresa estudio
        """
    private static let role = """
        head director manager chief officer mayor councillor councilor secretary coordinator
        professor lecturer engineer planner deputy president chair chairman chairwoman chairperson
        adviser advisor consultant student researcher analyst assistant commissioner governor
        administrator specialist architect librarian teacher fellow clerk treasurer supervisor
        representative minister ambassador executive founder partner intern expert vice alderman
        directeur directrice chef cheffe charge chargee conseiller conseillere maire adjoint
        adjointe
        responsable secretaire coordinateur coordinatrice coordonnateur coordonnatrice ingenieur
        ingenieure presidente professeur enseignant enseignante chercheur chercheuse architecte
        urbaniste consultante etudiant etudiante attache attachee delegue deleguee echevin echevine
        gestionnaire animateur animatrice point-focal doctorant doctorante redacteur redactrice
        directora jefe jefa coordinador coordinadora alcalde alcaldesa concejal concejala regidor
        regidora secretario secretaria-general encargado encargada asesor asesora presidenta
        profesor profesora ingeniero ingeniera arquitecto arquitecta tecnico tecnica investigador
        investigadora subsecretario subsecretaria intendente gerente gestor gestora funcionario
        funcionaria docente estudiante vicealcalde edil vereador vereadora diretor diretora prefeito
        prefeita coordenador coordenadora assessor assessora chefe leiter leiterin referent
        referentin burgermeister burgermeisterin sindaco assessore dirigente direttore direttrice
        responsabile رئيس رئيسه مدير مديره مهندس مهندسه مستشار مستشاره منسق استاذ
        """
    private static let table: [UInt64: Kind] = {
        var table: [UInt64: Kind] = [:]
        for word in Words(role, limit: 8192).words { table[word.hash] = .role }
        for word in Words(organization, limit: 8192).words { table[word.hash] = .organization }
        for word in ["secretary", "secretaire", "secretario"] { table[Words.hash(word)] = .role }
        return table
    }()

    static let hanOrganization = [
        "局", "委", "院", "中心", "大学", "办公室", "办", "政府", "公司", "协会", "学校", "研究所", "委员会", "集团",
        "厅", "部", "学院", "研究会", "中学", "小学", "政研室", "图书馆", "博物馆", "基金会", "联盟", "管委会", "联合会",
    ]
    static let hanRole = [
        "主任", "局长", "市长", "处长", "科长", "工程师", "教授", "讲师", "研究员", "老师", "秘书", "经理", "主席",
        "部长", "院长", "主管", "科员", "专员", "会长", "馆长", "书记", "助理", "总监", "顾问", "记者", "学生",
        "干事", "规划师", "负责人", "所长", "秘书长", "董事长", "总裁", "调研员", "博士生", "研究生", "代表", "编辑",
    ]

    /// What the first telling word of a text shows; a role outranks a body that it serves.
    static func kind(of text: String) -> Kind? {
        let words = Words(text, limit: 400)
        if words.words.contains(where: \.isAlone) {
            let bare = text.prefix { $0 != "（" && $0 != "(" }.filter { $0 != " " }
            if hanRole.contains(where: { bare.hasSuffix($0) }) { return .role }
            return hanOrganization.contains { bare.hasSuffix($0) } ? .organization : nil
        }
        return words.words.lazy.compactMap { table[$0.hash] }.first
    }
}
