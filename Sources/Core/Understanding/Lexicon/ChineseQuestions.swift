/// Chinese patterns.
enum ChineseQuestions {
    static let table = """
        """
}
