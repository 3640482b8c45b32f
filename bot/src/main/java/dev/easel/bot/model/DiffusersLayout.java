package dev.easel.bot.model;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses, of everything a repository holds, the files that a diffusers folder needs and that are safe to load. */
final class DiffusersLayout {
    static final String INDEX = "model_index.json";

    /** Parts of a pipeline that drawing does without. */
    private static final Set<String> UNUSED = Set.of("safety_checker", "feature_extractor", "image_encoder");

    private static final Pattern PLAIN =
            Pattern.compile("(model|diffusion_pytorch_model)(-[0-9]{5}-of-[0-9]{5})?\\.safetensors(\\.index\\.json)?");
    private static final Pattern HALF = Pattern.compile("(model|diffusion_pytorch_model)\\.fp16\\.safetensors");
    private static final Pattern WEIGHTS = Pattern.compile(".*\\.(safetensors|bin|ckpt|pt|pth|pkl|msgpack|h5|onnx)");
    private static final Pattern SETTINGS = Pattern.compile("[A-Za-z0-9_-]+\\.(json|txt)");

    private DiffusersLayout() {}

    /**
     * The files to fetch.
     *
     * @param components that model_index.json calls for
     * @throws RefusedInputException where a part has weights, but none in safetensors format
     */
    static List<LayoutFile> choose(List<String> files, List<String> components) {
        List<LayoutFile> chosen = new ArrayList<>();
        chosen.add(new LayoutFile(INDEX, INDEX));
        for (String component : components) {
            if (!UNUSED.contains(component)) {
                chosen.addAll(ofComponent(component, names(files, component)));
            }
        }
        return chosen;
    }

    /** The only safetensors file at the top of a repository that is no diffusers folder. */
    static String single(String repository, List<String> files) {
        List<String> candidates = files.stream()
                .filter(file -> file.endsWith(".safetensors") && file.indexOf('/') < 0)
                .toList();
        if (candidates.isEmpty()) {
            throw new RefusedInputException(
                    repository + " holds neither a " + INDEX + " nor a safetensors file; other formats are not loaded");
        }
        if (candidates.size() > 1) {
            throw new RefusedInputException(
                    repository + " holds several checkpoints; give the URL of one of " + String.join(", ", candidates));
        }
        return candidates.get(0);
    }

    private static List<String> names(List<String> files, String component) {
        String prefix = component + "/";
        return files.stream()
                .filter(file -> file.startsWith(prefix))
                .map(file -> file.substring(prefix.length()))
                .toList();
    }

    private static List<LayoutFile> ofComponent(String component, List<String> names) {
        List<LayoutFile> chosen = new ArrayList<>();
        for (String name : names) {
            if (SETTINGS.matcher(name).matches() || PLAIN.matcher(name).matches()) {
                chosen.add(file(component, name, name));
            }
        }
        if (chosen.stream().noneMatch(file -> file.local().endsWith(".safetensors"))) {
            chosen.addAll(halfPrecision(component, names));
        }
        return chosen;
    }

    /** Half-precision weights stand in under the usual name where there are no others. */
    private static List<LayoutFile> halfPrecision(String component, List<String> names) {
        List<LayoutFile> half = names.stream()
                .filter(name -> HALF.matcher(name).matches())
                .map(name -> file(component, name, name.replace(".fp16", "")))
                .toList();
        String others =
                names.stream().filter(name -> WEIGHTS.matcher(name).matches()).collect(Collectors.joining(", "));
        if (half.isEmpty() && !others.isEmpty()) {
            throw new RefusedInputException("its " + component + " has no safetensors weights of the usual name, only "
                    + others + "; formats that can run code when they are read are not fetched");
        }
        return half;
    }

    private static LayoutFile file(String component, String remote, String local) {
        return new LayoutFile(component + "/" + remote, component + "/" + local);
    }
}
