package dev.easel.bot.admin;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Speed;
import dev.easel.bot.policy.Pace;
import dev.easel.bot.policy.PaceLimits;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How fast people may ask, as it is asked about and decided; methods take milliseconds. Thread-safe. */
public final class PaceDesk {
    private final PolicyBook policies;
    private final Deeds deeds;

    public PaceDesk(PolicyBook policies, Deeds deeds) {
        this.policies = policies;
        this.deeds = deeds;
    }

    /**
     * Changes what is said, for everyone or for those of a role.
     *
     * @param places for the whole server; empty where nothing is said of them
     */
    public String set(Asker asker, Optional<Long> role, PaceLimits limits, Optional<Integer> places) {
        Words words = words(asker);
        if (limits.equals(PaceLimits.NONE) && places.isEmpty()) {
            return words.say("nothing");
        }
        Pace after = change(asker, "pace.set", subject(role), told(limits, places), pace -> {
            Pace placed = places.map(pace::withPlaces).orElse(pace);
            return role.map(id ->
                            placed.withRole(id, limits.orElse(placed.roles().getOrDefault(id, PaceLimits.NONE))))
                    .orElseGet(() -> placed.withEveryone(limits.orElse(placed.everyone())));
        });
        return words.say("set") + "\n" + shown(after, words);
    }

    /** How speeds share from then on. */
    public String weigh(Asker asker, Map<Speed, Integer> weights) {
        Words words = words(asker);
        if (weights.isEmpty()) {
            return words.say("nothing.speeds");
        }
        Pace after = change(asker, "pace.speeds", "", weights.toString(), pace -> pace.withWeights(weights));
        return words.say("set") + "\n" + shown(after, words);
    }

    /** Forgets what was said of a role, or all of it. */
    public String clear(Asker asker, Optional<Long> role) {
        Words words = words(asker);
        Pace after = change(
                asker,
                "pace.clear",
                subject(role),
                "",
                pace -> role.map(id -> pace.withRole(id, PaceLimits.NONE)).orElse(Pace.NONE));
        return words.say("set") + "\n" + shown(after, words);
    }

    public String show(Asker asker) {
        return shown(policies.of(asker.server()).pace(), words(asker));
    }

    private Pace change(Asker asker, String action, String subject, String detail, UnaryOperator<Pace> change) {
        AuditEntry why = deeds.of(asker, action, subject, detail);
        return policies.change(policy -> policy.withPace(change.apply(policy.pace())), why)
                .pace();
    }

    private static String subject(Optional<Long> role) {
        return role.map(id -> "role " + Long.toUnsignedString(id)).orElse("everyone");
    }

    private static String told(PaceLimits limits, Optional<Integer> places) {
        return parts(limits).entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "))
                + places.map(count -> " places " + count).orElse("");
    }

    private static Map<String, Integer> parts(PaceLimits limits) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("cooldown", limits.cooldown());
        parts.put("running", limits.running());
        parts.put("waiting", limits.waiting());
        parts.put("priority", limits.priority());
        parts.values().removeIf(number -> number == PaceLimits.UNSAID);
        return parts;
    }

    private static String shown(Pace pace, Words words) {
        List<String> lines = new ArrayList<>();
        if (!pace.everyone().equals(PaceLimits.NONE)) {
            lines.add("- " + words.say("everyone") + limits(pace.everyone(), words));
        }
        pace.roles()
                .forEach((role, limits) ->
                        lines.add("- " + words.say("role", Long.toUnsignedString(role)) + limits(limits, words)));
        if (pace.places() != 0) {
            lines.add("- " + words.say("places", pace.places()));
        }
        if (!pace.weights().isEmpty()) {
            lines.add("- " + words.say("weights") + weights(pace));
        }
        return lines.isEmpty() ? words.say("usual") : String.join("\n", lines);
    }

    private static String limits(PaceLimits limits, Words words) {
        return parts(limits).entrySet().stream()
                .map(part -> words.say(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String weights(Pace pace) {
        return pace.weights().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(weight -> "/" + weight.getKey().id() + " " + weight.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Words words(Asker asker) {
        return Words.of("pace", asker.locale());
    }
}
