package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A LoRA file in the naming of kohya, PEFT, or diffusers. Reading checks that it holds whole layers; resolving finds
 * their modules in a model. Thread-safe.
 */
public final class LoraFile implements AutoCloseable {
    private final SafetensorsFile file;
    private final List<Entry> entries;

    /** The entries of one module, and the name of one of them for messages. */
    private record Entry(String component, String flatModule, String example, Map<LoraKey.Role, Weight> weights) {
        Weight require(LoraKey.Role role, String source) {
            Weight weight = weights.get(role);
            if (weight == null) {
                throw new ModelLoadException(source + ": the layer of '" + example + "' lacks its " + role);
            }
            return weight;
        }
    }

    private LoraFile(SafetensorsFile file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Opens a file.
     *
     * @throws ModelLoadException naming the entry that is of another kind of adapter, or not understood
     */
    public static LoraFile read(Path path) {
        SafetensorsFile file = SafetensorsFile.open(path);
        Map<String, Entry> entries = new TreeMap<>();
        for (String name : file.names()) {
            LoraKey key = LoraKey.parse(name, file.source());
            Entry entry = entries.computeIfAbsent(
                    key.component() + "." + key.flatModule(),
                    none -> new Entry(key.component(), key.flatModule(), name, new EnumMap<>(LoraKey.Role.class)));
            if (entry.weights().put(key.role(), file.weight(name)) != null) {
                throw new ModelLoadException(file.source() + ": gives the " + key.role() + " of '" + name + "' twice");
            }
        }
        return new LoraFile(file, List.copyOf(entries.values()));
    }

    /** The free text of the header, as the training tool left it. */
    public Map<String, String> metadata() {
        return file.metadata();
    }

    /**
     * Finds each layer's module.
     *
     * @throws ModelLoadException naming the entry that matches no module, or whose shapes do not fit it
     */
    public List<LoraLayer> resolve(LoraTargets targets) {
        Map<String, ModuleNames> names = new LinkedHashMap<>();
        targets.components().forEach((component, modules) -> names.put(component, ModuleNames.of(component, modules)));
        Map<String, LoraLayer> layers = new LinkedHashMap<>();
        for (Entry entry : entries) {
            LoraLayer layer = layer(entry, names);
            if (layers.put(layer.component() + "." + layer.module(), layer) != null) {
                throw new ModelLoadException(
                        source() + ": changes " + layer.module() + " a second time with '" + entry.example() + "'");
            }
        }
        return List.copyOf(layers.values());
    }

    private LoraLayer layer(Entry entry, Map<String, ModuleNames> names) {
        ModuleNames component = names.get(entry.component());
        if (component == null) {
            throw new ModelLoadException(source() + ": changes the " + entry.component()
                    + ", which the model does not have: '" + entry.example() + "'");
        }
        String module = component
                .find(entry.flatModule())
                .orElseThrow(() -> new ModelLoadException(source() + ": '" + entry.example()
                        + "' matches no module of the model's " + entry.component()));
        Weight down = entry.require(LoraKey.Role.DOWN, source());
        Weight up = entry.require(LoraKey.Role.UP, source());
        Optional<Weight> middle = Optional.ofNullable(entry.weights().get(LoraKey.Role.MIDDLE));
        LoraShapes.requireFit(component.shape(module), down.info(), up.info(), middle.map(Weight::info), source());
        return new LoraLayer(entry.component(), module, down, up, middle, scale(entry, module, down));
    }

    private double scale(Entry entry, String module, Weight down) {
        double rank = down.info().size(0);
        Weight alpha = entry.weights().get(LoraKey.Role.ALPHA);
        return alpha == null
                ? PeftScale.of(file.metadata(), entry.component(), module, rank, source())
                : LoraShapes.scalar(alpha, source()) / rank;
    }

    private String source() {
        return file.source();
    }

    @Override
    public void close() {
        file.close();
    }

    /** A component's modules by all flat spellings they are known under. */
    private record ModuleNames(Map<String, String> moduleByFlat, Map<String, List<Long>> shapes) {
        static ModuleNames of(String component, Map<String, List<Long>> shapes) {
            NameTable original =
                    component.equals("unet") ? OriginalUnet.tableByToday(shapes.keySet()) : new NameTable();
            Map<String, String> byFlat = new LinkedHashMap<>();
            for (String module : shapes.keySet()) {
                Stream.concat(Stream.of(module), original.originals(module).stream())
                        .forEach(name -> putOnce(byFlat, LoraKey.flat(name), module));
            }
            return new ModuleNames(byFlat, shapes);
        }

        private static void putOnce(Map<String, String> byFlat, String flat, String module) {
            String other = byFlat.put(flat, module);
            if (other != null && !other.equals(module)) {
                throw new ModelLoadException("a LoRA cannot tell the modules " + other + " and " + module + " apart");
            }
        }

        Optional<String> find(String flat) {
            return Optional.ofNullable(moduleByFlat.get(flat));
        }

        List<Long> shape(String module) {
            return shapes.getOrDefault(module, List.of());
        }
    }
}
