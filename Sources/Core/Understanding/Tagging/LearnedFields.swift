import Linguistics

/// What `secretariat reading train` learned of how people say who they are and who travels: for
/// each feature of a word how much it speaks for each field, and how values are weighed.
package struct LearnedFields: Sendable {
    /// The weights of one group's chain, kept for the features that have any.
    struct Weights: Sendable {
        let chain: TagChain
        let scale: Float
        let keys: RisingKeys
        /// Where the weights of each key begin.
        let starts: [UInt32]
        let tags: ArraySlice<UInt8>
        let values: ByteWeights
        /// A bit for the beginning of each key: most features of a mail are in no table.
        private let present: [UInt64]

        private static let presentBits: UInt32 = 19

        init(
            chain: TagChain, scale: Float, keys: [UInt32], starts: [UInt32],
            tags: ArraySlice<UInt8>, values: ByteWeights
        ) {
            self.chain = chain
            self.scale = scale
            self.keys = RisingKeys(keys)
            self.starts = starts
            self.tags = tags
            self.values = values
            var present = [UInt64](repeating: 0, count: 1 << Int(Self.presentBits - 6))
            for key in keys {
                let bit = key >> (32 - Self.presentBits)
                present[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
            }
            self.present = present
        }

        @inline(__always)
        private func find(_ key: UInt32) -> Int? {
            let bit = key >> (32 - Self.presentBits)
            guard present[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0 else { return nil }
            return keys.place(of: key)
        }

        /// How much each token speaks for each tag.
        func scores(_ features: FieldFeatures) -> [Float] {
            var scores = [Float](repeating: 0, count: features.count * chain.tags)
            for place in 0..<features.count {
                add(
                    features.keys[features.starts[place]..<features.starts[place + 1]],
                    at: place * chain.tags, &scores)
            }
            for at in scores.indices { scores[at] *= scale }
            return scores
        }

        /// How much the features of one thing speak for its being what was learned, not for its
        /// being nothing.
        func odds(_ keys: [UInt32]) -> Float {
            var scores = [Float](repeating: 0, count: chain.tags)
            add(keys[...], at: 0, &scores)
            return (scores[TagChain.beginning(0)] - scores[0]) * scale
        }

        private func add(_ keys: ArraySlice<UInt32>, at base: Int, _ scores: inout [Float]) {
            for key in keys {
                guard let row = find(key) else { continue }
                for at in Int(starts[row])..<Int(starts[row + 1]) {
                    scores[base + Int(tags[tags.startIndex + at])] += Float(values[at])
                }
            }
        }
    }

    /// In the order of ``FieldGroup``.
    let groups: [Weights]
    /// How much what stands around somebody speaks for his travelling, by ``Surroundings``.
    let company: Weights
    /// In the order of ``FieldGroup/Field``.
    let judges: [LinearJudge]

    static func signs(of field: FieldGroup.Field) -> Int {
        FieldSigns.count
            + (field == .participant ? ParticipantJudging.plain.count + FieldReader.company : 0)
    }
}

// MARK: - Bytes

extension LearnedFields {
    private static let mark: [UInt8] = Array("fields 3\n".utf8)

    /// The table as a file.
    package var bytes: [UInt8] {
        var out = ByteWriter(Self.mark)
        for group in groups + [company] {
            out.put(UInt32(group.keys.list.count))
            out.put(UInt32(group.values.count))
            out.put([group.scale] + group.chain.moves)
            for key in group.keys.list { out.put(key) }
            for start in group.starts { out.put(start) }
            out.put(raw: group.tags)
            out.put(raw: group.values.bytes)
        }
        for judge in judges { out.put(judge.weights) }
        return out.bytes
    }

    /// Reads a table; nil where the bytes are none, of another edition, cut short or damaged.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = ByteReader(bytes, at: Self.mark.count)
        groups = FieldGroup.allCases.map { Self.weights($0.fields.count, &reader) }
        company = Self.weights(1, &reader)
        judges = FieldGroup.Field.allCases.map {
            LinearJudge(weights: reader.floats(Self.signs(of: $0)))
        }
        let isWhole = (groups + [company]).allSatisfy(\.isSound)
            && judges.allSatisfy { $0.weights.allSatisfy(\.isFinite) }
        guard reader.isFinished, isWhole else { return nil }
    }

    private static func weights(_ fields: Int, _ reader: inout ByteReader) -> Weights {
        let tags = 1 + 2 * fields
        let count = Int(reader.number()), values = Int(reader.number())
        let scale = reader.floats(1).first ?? 0
        let moves = reader.floats(tags * tags)
        let keys = reader.numbers(count)
        let starts = reader.numbers(count + 1)
        let owners = reader.take(values)
        let weights = reader.take(values)
        return Weights(
            chain: TagChain(fields: fields, moves: moves), scale: scale, keys: keys,
            starts: starts, tags: owners, values: ByteWeights(weights))
    }
}

extension LearnedFields.Weights {
    /// True where every number is within its bounds, so that reading never leaves the table.
    fileprivate var isSound: Bool {
        scale.isFinite && chain.moves.count == chain.tags * chain.tags
            && chain.moves.allSatisfy(\.isFinite) && starts.count == keys.list.count + 1
            && RisingKeys.isRising(keys.list)
            && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 } && starts.first == 0
            && Int(starts.last ?? 0) == values.count && tags.count == values.count
            && tags.allSatisfy { Int($0) < chain.tags }
    }
}
