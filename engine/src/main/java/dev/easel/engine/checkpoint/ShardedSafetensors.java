package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Weights spread over several safetensors files by an index, {@code *.safetensors.index.json}. Thread-safe. */
final class ShardedSafetensors implements Weights {
    private static final Pattern SHARD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,200}\\.safetensors");

    private final String source;
    private final Map<String, SafetensorsFile> shards;
    private volatile Map<String, SafetensorsFile> weights;

    private ShardedSafetensors(
            String source, Map<String, SafetensorsFile> shards, Map<String, SafetensorsFile> weights) {
        this.source = source;
        this.shards = shards;
        this.weights = weights;
    }

    /** @throws ModelLoadException naming the missing shard, or the weight that its shard lacks */
    static ShardedSafetensors open(Path index) {
        JsonNode weightMap = JsonFile.read(index).path("weight_map");
        if (!weightMap.isObject()) {
            throw new ModelLoadException(index + ": has no weight_map");
        }
        Map<String, SafetensorsFile> shards = new LinkedHashMap<>();
        Map<String, SafetensorsFile> weights = new LinkedHashMap<>();
        weightMap.properties().forEach(entry -> {
            String name = entry.getKey();
            String shard = shardName(index, name, entry.getValue());
            SafetensorsFile file = shards.computeIfAbsent(shard, missing -> openShard(index, missing));
            if (!file.has(name)) {
                throw new ModelLoadException(index + ": places '" + name + "' in " + shard + ", which lacks it");
            }
            weights.put(name, file);
        });
        return new ShardedSafetensors(index.toString(), shards, weights);
    }

    private static String shardName(Path index, String name, JsonNode value) {
        if (!value.isTextual() || !SHARD.matcher(value.textValue()).matches()) {
            throw new ModelLoadException(index + ": places '" + name + "' in " + value + ", no plain file name");
        }
        return value.textValue();
    }

    private static SafetensorsFile openShard(Path index, String shard) {
        Path file = index.resolveSibling(shard);
        if (!Files.isRegularFile(file)) {
            throw new ModelLoadException(index + ": names the shard " + shard + ", which is missing");
        }
        return SafetensorsFile.open(file);
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(weights.keySet());
    }

    @Override
    public WeightInfo info(String name) {
        return shardOf(name).info(name);
    }

    @Override
    public ByteBuffer bytes(String name) {
        return shardOf(name).bytes(name);
    }

    private SafetensorsFile shardOf(String name) {
        SafetensorsFile shard = weights.get(name);
        if (shard == null) {
            throw new ModelLoadException(source + ": has no weight named '" + name + "'");
        }
        return shard;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public void close() {
        weights = Map.of();
        shards.values().forEach(SafetensorsFile::close);
    }
}
