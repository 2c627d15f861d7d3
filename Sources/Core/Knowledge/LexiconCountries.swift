/// The countries of the initiatives, as people hint at a city without naming it.
enum LexiconCountries {
    static let table = """
        c_emirates = united arab emirates|emirates|emirati|uae|gulf|emirats|golfe|emiratos|golfo|\
        emirados|emirate|阿联酋|海湾|الامارات|desert|desierto|沙漠
        c_colombia = colombia|colombian*|colombie|colombien*|kolumbi*|哥伦比亚|كولومبيا
        c_usa = united states*|usa|american|us city|etats unis|americain*|estados unidos|\
        estadounidense*|vereinigte staaten|amerikan*|美国|الولايات المتحدة
        c_uk = united kingdom|england|english city|british|uk|angleterre|anglais*|britannique*|\
        royaume uni|inglaterra|reino unido|grossbritannien|英国|英格兰
        c_argentina = argentin*|阿根廷|الارجنتين
        c_new_zealand = new zealand*|kiwi|nouvelle zelande|neo zelandais*|nueva zelanda|\
        nueva zelandia|neozeland*|neuseeland*|nova zelandia|新西兰|نيوزيلندا
        c_senegal = senegal*|塞内加尔|السنغال|africaine|west africa*
        c_turkey = turkey|turkish|turkiye|turquie|turc|turque|turquia|turco|turca|turkei|turkisch*|\
        土耳其|تركيا
        c_korea = korea*|coree|coreen*|corea*|韩国|كوريا
        c_germany = german*|allemagne|allemand*|aleman*|alemania|alemanha|deutsch*|德国|المانيا
        c_china = chinese|china|chine|chinois*|chino|chinos|chinas|chines|chinesisch*|中国|الصين
        c_indonesia = indonesia*|indonesie|indonesien*|印尼|印度尼西亚|اندونيسيا
        c_sweden = sweden|swedish|suede|suedois*|suecia|sueco|sueca|schwed*|瑞典|السويد
        c_australia = australia*|australie|australien*|澳大利亚|澳洲|استراليا
        c_brazil = brazil*|bresil*|brasil*|巴西|البرازيل
        """
}
