package dev.easel.engine.bench;

import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.text.ClipTextEncoder.Output;
import dev.easel.engine.text.ClipTextEncoder.TextEmbeddings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A prompt and a negative prompt through every text encoder, which compute in float32 as the engine has them. */
final class PromptEncoding implements Workload {
    private final Ops ops;
    private final List<ClipTextEncoder> encoders = new ArrayList<>();
    private long parameters;

    PromptEncoding(Setting setting) {
        ops = setting.ops();
        Subject subject = setting.subject();
        for (String network : subject.textEncoders()) {
            CountingWeights weights = new CountingWeights(subject.weights(network, ops, ElementType.FLOAT32));
            encoders.add(new ClipTextEncoder(weights, subject.config(network)));
            parameters += weights.parameters();
        }
    }

    @Override
    public long parameters() {
        return parameters;
    }

    @Override
    public void run() {
        for (ClipTextEncoder encoder : encoders) {
            int[] ids = IntStream.range(1, 1 + encoder.window()).toArray();
            try (TextEmbeddings embeddings = encoder.encode(Collections.nCopies(2, ids), new Output(0, true))) {
                Finite.require(ops.toFloats(embeddings.tokens()));
            }
        }
    }

    @Override
    public void close() {
        encoders.forEach(ClipTextEncoder::close);
    }
}
