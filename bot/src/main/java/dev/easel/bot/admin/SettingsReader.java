package dev.easel.bot.admin;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import dev.easel.bot.words.Phrasebook;
import dev.easel.bot.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Reads what {@link SettingsFile} wrote, all of it or nothing; what is refused names the field and the value. Immutable. */
final class SettingsReader {
    private static final Set<String> FIELDS =
            Set.of(SettingsFile.VERSION_FIELD, SettingsFile.ZONE, SettingsFile.QUOTAS, SettingsFile.POLICY);
    private static final Set<String> RULE_FIELDS =
            Set.of(SettingsFile.SCOPE, SettingsFile.ID, SettingsFile.UNIT, SettingsFile.PERIOD, SettingsFile.LIMIT);
    private static final long MOST = 1_000_000_000;

    private final Words words;
    private final FieldTexts texts;

    SettingsReader(Locale locale) {
        words = Words.of("transfer", locale);
        texts = new FieldTexts(words, Phrasebook.of(locale));
    }

    /** @throws RefusedInputException in the person's language */
    SettingsFile read(byte[] file) {
        ObjectNode all = object(file);
        refuseVersion(all);
        refuseUnknown(all, FIELDS, "");
        return new SettingsFile(new ServerQuota(zone(all), rules(all)), policy(all.path(SettingsFile.POLICY)));
    }

    private ObjectNode object(byte[] file) {
        try {
            if (SettingsFile.JSON.readTree(file) instanceof ObjectNode all) {
                return all;
            }
        } catch (JsonProcessingException e) {
            throw new RefusedInputException(noJson(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new RefusedInputException(words.say("no-settings"));
    }

    private String noJson(JsonProcessingException failure) {
        JsonLocation place = Objects.requireNonNullElse(failure.getLocation(), JsonLocation.NA);
        String what = failure.getOriginalMessage().replaceFirst(" \\(start marker.*", "");
        if (place.getLineNr() < 1) {
            return words.say("no-json.at-all", texts.shown(what));
        }
        return words.say("no-json", place.getLineNr(), place.getColumnNr(), texts.shown(what));
    }

    private void refuseVersion(ObjectNode all) {
        JsonNode version = all.path(SettingsFile.VERSION_FIELD);
        if (version.isMissingNode()) {
            throw new RefusedInputException(words.say("no-settings"));
        }
        if (!version.isInt() || version.asInt() != SettingsFile.VERSION) {
            throw new RefusedInputException(
                    words.say("version", texts.shown(version.toString()), SettingsFile.VERSION));
        }
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String path) {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                throw texts.unknown(path + name);
            }
        }
    }

    private ZoneId zone(ObjectNode all) {
        JsonNode zone = all.path(SettingsFile.ZONE);
        try {
            return ZoneId.of(zone.textValue() == null ? "" : zone.textValue());
        } catch (DateTimeException e) {
            throw texts.wrong(SettingsFile.ZONE, zone, "zone");
        }
    }

    private List<QuotaRule> rules(ObjectNode all) {
        if (!(all.path(SettingsFile.QUOTAS) instanceof ArrayNode nodes)) {
            throw texts.wrong(SettingsFile.QUOTAS, all.path(SettingsFile.QUOTAS), "list");
        }
        List<QuotaRule> rules = new ArrayList<>();
        Set<QuotaRule> seen = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            String path = SettingsFile.QUOTAS + "[" + i + "]";
            QuotaRule rule = rule(nodes.get(i), path + ".");
            if (!seen.add(new QuotaRule(rule.scope(), rule.unit(), rule.period(), 0))) {
                throw texts.refused(path, words.say("double"));
            }
            rules.add(rule);
        }
        return rules;
    }

    private QuotaRule rule(JsonNode node, String path) {
        refuseUnknown(node, RULE_FIELDS, path);
        JsonNode limit = node.path(SettingsFile.LIMIT);
        if (!limit.isIntegralNumber() || !limit.canConvertToLong() || limit.asLong() < 0 || limit.asLong() > MOST) {
            throw texts.wrong(path + SettingsFile.LIMIT, limit, "range", 0, MOST);
        }
        return new QuotaRule(
                scope(node, path),
                chosen(node, path, SettingsFile.UNIT, QuotaUnit.values(), QuotaUnit::id),
                chosen(node, path, SettingsFile.PERIOD, QuotaPeriod.values(), QuotaPeriod::id),
                limit.asLong());
    }

    private QuotaScope scope(JsonNode node, String path) {
        QuotaScope.Kind kind = chosen(node, path, SettingsFile.SCOPE, QuotaScope.Kind.values(), QuotaScope.Kind::id);
        JsonNode id = node.path(SettingsFile.ID);
        boolean whole = kind == QuotaScope.Kind.EVERYONE || kind == QuotaScope.Kind.SERVER;
        if (whole && id.isMissingNode()) {
            return new QuotaScope(kind, 0);
        }
        if (whole || !id.asText().matches("[1-9][0-9]{0,18}")) {
            throw texts.wrong(path + SettingsFile.ID, id, whole ? "no-id" : "id");
        }
        try {
            return new QuotaScope(kind, Long.parseLong(id.asText()));
        } catch (NumberFormatException e) {
            throw texts.wrong(path + SettingsFile.ID, id, "id");
        }
    }

    private <T> T chosen(JsonNode node, String path, String field, T[] choices, Function<T, String> id) {
        JsonNode value = node.path(field);
        return Arrays.stream(choices)
                .filter(choice -> id.apply(choice).equals(value.textValue()))
                .findFirst()
                .orElseThrow(() ->
                        texts.noneOf(path + field, value, Arrays.stream(choices).map(id)));
    }

    private ServerPolicy policy(JsonNode node) {
        if (!(node instanceof ObjectNode given)) {
            throw texts.wrong(SettingsFile.POLICY, node, "parts");
        }
        ObjectNode all = SettingsFile.JSON.valueToTree(ServerPolicy.NONE);
        given.properties().forEach(part -> {
            boolean known = all.get(part.getKey()) instanceof ObjectNode;
            if (known && part.getValue() instanceof ObjectNode some) {
                ((ObjectNode) all.get(part.getKey())).setAll(some);
            } else if (known) {
                throw texts.wrong(SettingsFile.POLICY + "." + part.getKey(), part.getValue(), "parts");
            } else {
                throw texts.unknown(SettingsFile.POLICY + "." + part.getKey());
            }
        });
        try {
            return SettingsFile.JSON.treeToValue(all, ServerPolicy.class);
        } catch (JsonProcessingException e) {
            throw texts.unread(SettingsFile.POLICY, all, e);
        }
    }
}
