package dev.easel.engine.generate;

import dev.easel.engine.image.ImageSize;
import java.util.List;
import java.util.Optional;

/**
 * What rows must have in common to share a network call.
 *
 * @param size of the pictures
 * @param joined whether the network sees them continued by their other sides
 * @param tokens of the prompt embeddings
 * @param loras in the network's weights
 * @param controlled the job itself where it has a ControlNet, whose hint and scale belong to all rows of a call
 */
record BatchKey(ImageSize size, boolean joined, int tokens, List<LoraUse> loras, Optional<Job> controlled) {
    static BatchKey of(RunningRow row) {
        Job job = row.job();
        GenerationRequest request = job.request();
        return new BatchKey(
                request.size(),
                TileShift.isDue(row),
                job.conditioning().tokens(),
                request.loras(),
                request.control().map(control -> job));
    }
}
