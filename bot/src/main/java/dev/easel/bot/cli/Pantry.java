package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.Sha256;
import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.Paths;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.FileReference;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.RecipeLora;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFingerprint;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.LoraUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the files that options and an older recipe call for, the options' before the recipe's. */
final class Pantry {
    private final Surroundings surroundings;
    private final ImagineOptions options;
    private final Optional<RecipeSource> source;

    Pantry(Surroundings surroundings, ImagineOptions options, Optional<RecipeSource> source) {
        this.surroundings = surroundings;
        this.options = options;
        this.source = source;
    }

    /**
     * Finds everything.
     *
     * @param folder where the new picture goes, from which its recipe names files
     */
    Ingredients gather(Path folder) {
        InstalledModel installed = model();
        ModelReference reference = new ModelReference(installed.name(), ModelFingerprint.of(installed.path()));
        tellOtherModel(reference);
        List<LoraUse> uses = loras();
        List<RecipeLora> references = uses.stream()
                .map(use -> new RecipeLora(
                        new FileReference(Paths.seenFrom(folder, use.file()), Sha256.of(use.file())), use.weight()))
                .toList();
        return new Ingredients(installed.path(), reference, engine(), start(), uses, references);
    }

    private InstalledModel model() {
        if (options.model != null) {
            return surroundings.models().find(options.model);
        }
        return surroundings
                .models()
                .find(source.map(s -> s.recipe().model().name()).orElse(InstalledModels.DEFAULT));
    }

    private void tellOtherModel(ModelReference here) {
        if (options.model == null) {
            source.flatMap(found -> found.recipe().model().change(here)).ifPresent(surroundings.err()::println);
        }
    }

    private EngineOptions engine() {
        EngineOptions unsaid = source.map(s -> s.recipe().engine()).orElse(EngineOptions.automatic());
        EngineOptions said = options.engine.over(unsaid);
        boolean refiner = options.lastStage.refiner == null ? unsaid.refiner() : options.lastStage.refiner;
        return new EngineOptions(said.device(), said.precision(), refiner);
    }

    private List<LoraUse> loras() {
        List<LoraUse> uses = new ArrayList<>();
        if (options.loras.isEmpty() && source.isPresent()) {
            for (RecipeLora lora : source.get().recipe().loras()) {
                uses.add(new LoraUse(source.get().verified("LoRA", lora.file()), lora.weight()));
            }
        }
        for (LoraOption lora : options.loras) {
            uses.add(new LoraUse(loraFile(lora.file()), lora.weight()));
        }
        return uses;
    }

    private Path loraFile(String text) {
        Path file = surroundings.file(text);
        PictureFile.refuseUnlessRegular(file);
        if (!file.toString().endsWith(".safetensors")) {
            throw new RefusedInputException(text
                    + " is not a safetensors file; other formats can run code when they are read and are never loaded");
        }
        return file;
    }

    private Optional<StartPicture> start() {
        Optional<RecipeStart> then = source.flatMap(s -> s.recipe().start());
        if (options.init == null && then.isEmpty()) {
            refuseWithoutInit("--mask", options.mask);
            refuseWithoutInit("--soft-mask", options.softMask ? true : null);
            refuseWithoutInit("--strength", options.strength);
            return Optional.empty();
        }
        double unsaid = then.map(RecipeStart::strength).orElse(StartPicture.USUAL_STRENGTH);
        double strength = options.strength == null ? unsaid : options.strength;
        Optional<PictureFile> mask = mask(then);
        if (options.softMask && mask.isEmpty()) {
            throw new RefusedInputException("--soft-mask needs a mask, given by --mask");
        }
        boolean soft = options.softMask
                || (options.mask == null && then.filter(RecipeStart::soft).isPresent());
        return Optional.of(StartPicture.of(picture(then), mask, strength).withBorder(soft && mask.isPresent()));
    }

    private PictureFile picture(Optional<RecipeStart> then) {
        return options.init == null
                ? source.orElseThrow()
                        .picture("initial picture", then.orElseThrow().picture())
                : typed(options.init);
    }

    private Optional<PictureFile> mask(Optional<RecipeStart> then) {
        if (options.mask != null) {
            return Optional.of(typed(options.mask));
        }
        // An older mask belongs to the older picture.
        return options.init == null
                ? then.flatMap(RecipeStart::mask)
                        .map(mask -> source.orElseThrow().picture("mask", mask))
                : Optional.empty();
    }

    private PictureFile typed(String text) {
        return PictureFile.read(surroundings.file(text));
    }

    private static void refuseWithoutInit(String option, @Nullable Object value) {
        if (value != null) {
            throw new RefusedInputException(option + " needs a picture to start from, given by --init");
        }
    }
}
