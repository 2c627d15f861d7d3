/// Patterns of the languages that the office does not write.
enum OtherLanguages {
    static let table = """
        """
}
