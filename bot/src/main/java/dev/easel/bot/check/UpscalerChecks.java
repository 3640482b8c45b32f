package dev.easel.bot.check;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.ModelSettings;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.EngineException;
import dev.easel.engine.checkpoint.ModelDefaults;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.image.Finish;
import dev.easel.upscaler.Upscaler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether pictures can be made larger: as the settings say, and as each installed model declares.
 *
 * @param models those there are
 * @param upscalers what can enlarge here
 */
public record UpscalerChecks(InstalledModels models, Upscalers upscalers) {
    /**
     * Loads each upscaler once that is named.
     *
     * @param finish whether models' last stages are used
     */
    public List<Finding> all(ModelSettings settings, boolean finish) {
        List<Finding> findings = new ArrayList<>();
        findings.add(loads(settings.upscaler(), settings.engine(), "name another as upscaler.name in the settings"));
        if (finish) {
            Map<String, List<String>> others = new LinkedHashMap<>();
            models.all().forEach(model -> declared(model, others));
            find(settings.name(), others);
            others.remove(settings.upscaler());
            others.forEach((name, by) -> findings.add(loads(
                    name,
                    settings.engine(),
                    "name another as finish in easel.json of " + String.join(", ", by)
                            + ", or turn finish off in the settings")));
        }
        return findings;
    }

    /** The model of the settings may lie anywhere; one that is not there is told elsewhere. */
    private void find(String model, Map<String, List<String>> names) {
        try {
            declared(models.find(model), names);
        } catch (RefusedInputException | FailureException e) {
            // The check of the model says so.
        }
    }

    private static void declared(InstalledModel model, Map<String, List<String>> names) {
        try {
            ModelDefaults.finish(model.path()).map(Finish::upscaler).ifPresent(name -> {
                List<String> by = names.computeIfAbsent(name, unknown -> new ArrayList<>());
                if (!by.contains(model.name())) {
                    by.add(model.name());
                }
            });
        } catch (EngineException e) {
            // What is wrong with a model is told when it is loaded.
        }
    }

    private Finding loads(String name, EngineOptions options, String wayOut) {
        try (Upscaler open = upscalers.open(name, options)) {
            return Finding.fine("the upscaler " + name + " loads: " + factors(open));
        } catch (RefusedInputException | EngineException e) {
            return Finding.broken(
                    "the upscaler " + name + " does not load: " + e.getMessage(),
                    wayOut + "; " + Upscalers.RESAMPLING + " needs no file");
        }
    }

    private static String factors(Upscaler upscaler) {
        return upscaler.factors().stream().map(factor -> factor + " times").collect(Collectors.joining(", "));
    }
}
