/// Domain labels in ASCII (RFC 3492, RFC 5890).
package enum Punycode {
    /// Every label that is not ASCII becomes `xn--…`; full-width dots count as dots.
    package static func asciiDomain(_ domain: String) -> String {
        guard !domain.utf8.isASCIIOnly else { return domain }
        return domain.split(
            omittingEmptySubsequences: false, whereSeparator: { ".。．｡".contains($0) }
        ).map { label in
            label.utf8.isASCIIOnly
                ? String(label) : "xn--" + encoded(Array(label.lowercased().unicodeScalars))
        }.joined(separator: ".")
    }

    private static func encoded(_ scalars: [Unicode.Scalar]) -> String {
        var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        var handled = basic
        if basic > 0 { output.append(0x2D) }
        var (code, delta, bias) = (128, 0, 72)
        while handled < scalars.count {
            let next = scalars.lazy.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars {
                if Int(scalar.value) < code { delta += 1 }
                guard Int(scalar.value) == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var step = 36
        while true {
            let threshold = min(max(step - bias, 1), 26)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            step += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / count
        var step = 0
        while rest > 455 {
            rest /= 35
            step += 36
        }
        return step + 36 * rest / (rest + 38)
    }
}
