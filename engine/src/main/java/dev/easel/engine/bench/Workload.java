package dev.easel.engine.bench;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;

/** A network in memory with something for it to do. Confined to one thread. */
interface Workload extends AutoCloseable {
    /** Of the network. */
    long parameters();

    /** Does it once and waits for the result. */
    void run();

    @Override
    void close();

    /**
     * What a workload is made of.
     *
     * @param ops that compute it
     * @param type the number format of the weights
     * @param size of the pictures
     * @param batch pictures at once
     */
    record Setting(Subject subject, Ops ops, ElementType type, ImageSize size, int batch) {
        int latentHeight() {
            return size.height() / subject.pixelsPerLatent();
        }

        int latentWidth() {
            return size.width() / subject.pixelsPerLatent();
        }

        CountingWeights weights(String network) {
            return new CountingWeights(subject.weights(network, ops, type));
        }
    }
}
