package dev.easel.upscaler.network;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.Weights;

/**
 * Reads a network's sizes off its weights.
 *
 * @param weights by the names of the architecture
 */
record Shapes(Weights weights) {
    private static final int MOST_LAYERS = 512;
    private static final long MOST_CHANNELS = 4096;

    /** A convolution's outputs. */
    int outputs(String layer) {
        return (int) kernel(layer).size(0);
    }

    /** A convolution's inputs. */
    int inputs(String layer) {
        return (int) kernel(layer).size(1);
    }

    /** A convolution's side, which is odd. */
    int side(String layer) {
        return (int) kernel(layer).size(2);
    }

    boolean has(String layer) {
        return weights.has(layer + ".weight");
    }

    /** How many layers there are, numbered on from first; %d in the pattern is the number. */
    int count(String pattern, int first) {
        int count = 0;
        while (has(pattern.replace("%d", Integer.toString(first + count)))) {
            if (++count > MOST_LAYERS) {
                throw new ModelLoadException(
                        weights.source() + ": has more than " + MOST_LAYERS + " layers named " + pattern);
            }
        }
        if (count == 0) {
            throw new ModelLoadException(weights.source() + ": weight " + pattern.replace("%d", Integer.toString(first))
                    + ".weight is missing");
        }
        return count;
    }

    /** The factor of a pixel shuffle after this convolution, which makes three colours. */
    int shuffleFactor(String layer) {
        int outputs = outputs(layer);
        int factor = (int) Math.round(Math.sqrt(outputs / 3.0));
        if (factor < 1 || factor > 8 || 3 * factor * factor != outputs) {
            throw new ModelLoadException(weights.source() + ": " + layer + " has " + outputs
                    + " outputs, which are not 3 colours times a square of 1 to 8");
        }
        return factor;
    }

    private WeightInfo kernel(String layer) {
        String name = layer + ".weight";
        if (!weights.has(name)) {
            throw new ModelLoadException(weights.source() + ": weight " + name + " is missing");
        }
        WeightInfo info = weights.info(name);
        boolean kernel = info.rank() == 4
                && info.size(2) == info.size(3)
                && info.size(2) % 2 == 1
                && info.size(2) <= 15
                && info.shape().stream().allMatch(size -> size >= 1 && size <= MOST_CHANNELS);
        if (!kernel) {
            throw new ModelLoadException(
                    weights.source() + ": weight " + name + " has shape " + info.shape() + ", no convolution's kernel");
        }
        return info;
    }
}
