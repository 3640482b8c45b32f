package dev.easel.engine.explain;

import dev.easel.engine.RefusedRequestException;
import java.util.List;

/** What a loaded model makes of words and pictures. It shares the model with running drawings. Thread-safe. */
public interface Explainer {
    /**
     * How much the model heeds each word of a prompt, in the prompt's order.
     *
     * @param prompt as for a drawing; may hold weights
     * @throws RefusedRequestException where the prompt is too long or the engine is closed
     */
    Explanation<List<WordImportance>> words(String prompt);

    /**
     * How much each caption helps the model to see the picture under noise, in the question's order.
     *
     * @throws RefusedRequestException at once, where this model cannot judge the picture or the engine is closed
     */
    Explanation<List<CaptionGain>> captions(CaptionQuestion question, ExplanationListener listener);
}
