import GRDB

extension Row {
    /// The rows of a query that finds none for most mails; its first column holds a number.
    ///
    /// GRDB writes down the names of a query's columns before it looks for a row, which costs more
    /// than the look.
    static func fetchRare(
        _ statement: Statement, arguments: StatementArguments
    ) throws -> [Row] {
        guard try Int64.fetchOne(statement, arguments: arguments) != nil else { return [] }
        return try Row.fetchAll(statement, arguments: arguments)
    }
}
