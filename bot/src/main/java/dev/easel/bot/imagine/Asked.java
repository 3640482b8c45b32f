package dev.easel.bot.imagine;

import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.WishLine;
import dev.easel.bot.job.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What was asked for, as the audit log tells it: what was understood, else as it was given. */
public final class Asked {
    private Asked() {}

    /** What a plan asks for. */
    static RequestNote by(PricedPlan priced) {
        return new RequestNote(
                priced.prompt(),
                parameters(priced.plan()),
                OptionalLong.empty(),
                priced.price().images(),
                priced.price().credits());
    }

    /** A picture that is posted once more. */
    static RequestNote by(SinglePlan plan) {
        return showing(plan.cell());
    }

    static RequestNote showing(Cell cell) {
        return RequestNote.of("", "show " + cell.drawing() + "-" + cell.number());
    }

    static RequestNote by(ImagineRequest request) {
        return RequestNote.of(request.prompt(), DrawingKind.IMAGINE.id() + options(request.options()));
    }

    private static String options(Map<Parameter, String> options) {
        return options.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> " --" + option.getKey().id() + " " + option.getValue())
                .collect(Collectors.joining());
    }

    static RequestNote by(List<ImagineRequest> requests) {
        return RequestNote.of(
                requests.stream().map(ImagineRequest::prompt).collect(Collectors.joining("\n")),
                DrawingKind.IMAGINE.id());
    }

    static RequestNote by(BlendRequest request) {
        return RequestNote.of(
                "",
                DrawingKind.BLEND.id() + " " + request.pictures().size() + " pictures --ar "
                        + request.shape().width() + ":" + request.shape().height());
    }

    static RequestNote by(RemixAnswer answer) {
        return RequestNote.of(answer.prompt(), DrawingKind.REMIX.id() + " of " + answer.drawing());
    }

    static RequestNote by(ButtonAnswer answer) {
        return RequestNote.of(answer.prompt(), by(answer.button()).parameters());
    }

    /** A click on a drawing's button. */
    public static RequestNote by(ButtonId button) {
        String action = button.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String cell = button.cell() == 0 ? "" : "-" + button.cell();
        return RequestNote.of("", action + " of " + button.drawing() + cell);
    }

    private static String parameters(DrawingPlan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(plan.kind().id());
        plan.parent().ifPresent(cell -> parts.add("of " + cell.drawing() + "-" + cell.number()));
        plan.model().ifPresent(model -> parts.add("--model " + model));
        plan.strength().ifPresent(strength -> parts.add("--strength " + strength));
        parts.add(WishLine.of(plan.wishes()));
        return String.join(" ", parts).strip();
    }
}
