/// Provinces and states that stand between a city and its country in addresses.
enum Regions {
    static let chinese = [
        "中国", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
        "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏",
        "新疆",
    ]
    private static let latin: Set<String> = [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut",
        "delaware", "florida", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas",
        "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota",
        "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey",
        "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
        "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas",
        "utah", "vermont", "virginia", "west virginia", "wisconsin", "wyoming", "ontario", "québec",
        "quebec", "british columbia", "alberta", "manitoba", "saskatchewan", "nova scotia",
        "new brunswick", "newfoundland", "kerala", "tamil nadu", "karnataka", "maharashtra",
        "gujarat", "rajasthan", "punjab", "haryana", "west bengal", "bihar", "odisha", "assam",
        "telangana", "andhra pradesh", "uttar pradesh", "madhya pradesh", "goa", "sindh",
        "balochistan", "khyber pakhtunkhwa", "queensland", "victoria", "new south wales",
        "tasmania",
        "south australia", "western australia", "nsw", "catalunya", "cataluña", "andalucía",
        "galicia", "gipuzkoa", "bizkaia", "navarra", "aragón", "asturias", "cantabria",
        "extremadura", "risaralda", "cundinamarca", "valle del cauca", "atlántico", "bolívar",
        "chocó", "nariño", "cauca", "jalisco", "nuevo león", "veracruz", "yucatán", "chiapas",
        "guanajuato", "michoacán", "sonora", "sinaloa", "minas gerais", "paraná", "bahia",
        "pernambuco", "ceará", "rio grande do sul", "santa catarina", "goiás", "pará", "bayern",
        "hessen", "sachsen", "nordrhein-westfalen", "baden-württemberg", "niedersachsen",
        "toscana", "lombardia", "piemonte", "veneto", "emilia-romagna", "sicilia", "sardegna",
        "bretagne", "normandie", "occitanie", "provence", "hauts-de-france", "wallonie", "scotland",
        "wales", "northern ireland", "hebei", "henan", "hubei", "hunan", "guangdong", "guangxi",
        "sichuan", "yunnan", "zhejiang", "jiangsu", "shandong", "shanxi", "shaanxi", "fujian",
        "west java", "east java", "central java", "bali", "selangor", "johor", "sabah", "sarawak",
        "gauteng", "western cape", "kwazulu-natal", "eastern cape", "antioquia",
    ]

    static func isRegion(_ text: String) -> Bool {
        latin.contains(text.lowercased())
            || chinese.contains(text) || text.hasSuffix("省")
    }
}
