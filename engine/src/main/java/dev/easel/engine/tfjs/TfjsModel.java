package dev.easel.engine.tfjs;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a model for TensorFlow.js in its layers format: model.json names the weights, and the shards beside it hold them. */
public final class TfjsModel {
    private static final long LARGEST_SHARD = 1L << 30;

    private TfjsModel() {}

    /** @throws ModelLoadException naming the file and what is wrong with it */
    public static List<TfjsWeight> read(Path json) {
        return TfjsManifest.read(
                JsonFile.read(json).path("weightsManifest"),
                shard -> bytes(json.resolveSibling(shard), json),
                json.toString());
    }

    /** A file beside the one that names it. */
    static byte[] bytes(Path shard, Path named) {
        try {
            if (Files.size(shard) > LARGEST_SHARD) {
                throw new ModelLoadException(shard + ": is larger than " + LARGEST_SHARD + " bytes");
            }
            return Files.readAllBytes(shard);
        } catch (NoSuchFileException e) {
            throw new ModelLoadException(named + ": names " + shard.getFileName() + ", which is missing", e);
        } catch (IOException e) {
            throw new ModelLoadException(shard + ": cannot be read: " + e, e);
        }
    }
}
