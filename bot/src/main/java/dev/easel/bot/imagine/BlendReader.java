package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.job.Asker;
import dev.easel.bot.variation.Blend;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Understands what is to be blended. Thread-safe. */
final class BlendReader {
    private final RequestReader reader;

    BlendReader(RequestReader reader) {
        this.reader = reader;
    }

    /**
     * The drawings that are asked for. There is no text; what a person has set for all prompts counts but for the shape.
     *
     * @throws RefusedInputException naming what will not do
     */
    List<DrawingPlan> read(BlendRequest request, Asker asker) {
        Blend.refuseOtherThanSome(request.pictures().size());
        request.pictures().forEach(ChatLimits::refuseTooLarge);
        return ReadPrompt.all("", Map.of(), reader.context(asker)).stream()
                .map(prompt -> read(prompt, request, asker))
                .toList();
    }

    private DrawingPlan read(ReadPrompt prompt, BlendRequest request, Asker asker) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.putAll(prompt.texts());
        texts.remove(Parameter.SIZE);
        texts.put(Parameter.AR, request.shape().width() + ":" + request.shape().height());
        StartWish start = new StartWish.Blend(request.pictures());
        return reader.plan(prompt, texts, new Origin(DrawingKind.BLEND, new Basis.Nothing(), start), asker);
    }
}
