package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.CaptionTrials;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.explain.Explanation;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.Pieces;
import dev.easel.engine.explain.PromptWords;
import dev.easel.engine.explain.Subject;
import dev.easel.engine.explain.WordImportance;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Puts questions into the worker's inbox; the model without LoRAs answers them. Thread-safe. */
final class LoadedModelExplainer implements Explainer {
    private final ModelProfile model;
    private final Inbox inbox;
    private final Executor listeners;
    private final int rowsPerCall;

    /** @param rowsPerCall rows of one network call */
    LoadedModelExplainer(ModelProfile model, Inbox inbox, Executor listeners, int rowsPerCall) {
        this.model = model;
        this.inbox = inbox;
        this.listeners = listeners;
        this.rowsPerCall = rowsPerCall;
    }

    @Override
    public Explanation<List<WordImportance>> words(String prompt) {
        if (prompt.length() > GenerationRequest.LONGEST_PROMPT) {
            throw new RefusedRequestException(
                    "a prompt has at most " + GenerationRequest.LONGEST_PROMPT + " characters, not " + prompt.length());
        }
        return ask(
                loaded -> new PromptWords(subject(loaded, rowsPerCall), prompt, model.size()),
                ExplanationListener.silent());
    }

    @Override
    public Explanation<List<CaptionGain>> captions(CaptionQuestion question, ExplanationListener listener) {
        int width = question.picture().width();
        int height = question.picture().height();
        if (width % model.sizeMultiple() != 0 || height % model.sizeMultiple() != 0) {
            throw new RefusedRequestException("a picture of " + width + "x" + height + " does not fit " + model.name()
                    + ", whose pictures are multiples of " + model.sizeMultiple() + " pixels");
        }
        return ask(loaded -> new CaptionTrials(subject(loaded, rowsPerCall), question), listener);
    }

    private <T> Explanation<T> ask(Function<LoadedModel, Pieces<T>> begin, ExplanationListener listener) {
        Inquiry<T> inquiry = new Inquiry<>(begin, listener, listeners);
        inbox.put(inquiry);
        return inquiry;
    }

    static Subject subject(LoadedModel loaded, int rowsPerCall) {
        Networks networks = loaded.networks().with(List.of());
        return new Subject(
                loaded.ops(),
                networks.prompts(),
                networks.unet(),
                loaded.autoencoder(),
                loaded.schedule(),
                new CaptionConditioning(loaded.ops(), networks.unet().config()),
                rowsPerCall);
    }
}
