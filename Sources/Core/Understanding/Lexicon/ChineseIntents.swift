/// Chinese patterns.
enum ChineseIntents {
    static let table = """
        """
}
