package dev.easel.upscaler.network;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.Weights;
import java.util.List;
import java.util.function.Function;

/**
 * A network that is known.
 *
 * @param id as config.json names it
 * @param sign a layer that the others lack
 * @param pixelRange what white is to a network of this kind unless its config says otherwise
 * @param designer reads its sizes off the weights
 */
record Architecture(String id, String sign, double pixelRange, Function<Shapes, Design> designer) {
    private static final List<Architecture> ALL = List.of(
            new Architecture("rrdn", "PreShuffle", 1, Rrdn::design),
            new Architecture("rdn", "F_m1", 255, Rdn::design),
            new Architecture("rrdbnet", "conv_first", 1, RrdbNet::design),
            new Architecture("srvgg", "body.0", 1, Srvgg::design));

    /** @throws ModelLoadException naming some of the weights where they are of none of these */
    static Architecture of(Weights weights) {
        return ALL.stream()
                .filter(architecture -> weights.has(architecture.sign + ".weight"))
                .findFirst()
                .orElseThrow(() -> new ModelLoadException(weights.source()
                        + ": holds no upscaler that is known; its weights are "
                        + weights.names().stream().limit(5).toList()));
    }

    Design design(Weights weights) {
        return designer.apply(new Shapes(weights));
    }
}
