package dev.easel.bot.config;

import dev.easel.bot.quota.QuotaDefaults;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotas as a file writes them: {@code 20 images per day, 500 credits per month}. */
final class QuotaSettings {
    private static final Pattern RULE =
            Pattern.compile("([0-9]{1,9}) (images|credits) per (hour|day|week|month|lifetime)");

    private QuotaSettings() {}

    static QuotaDefaults read(SettingsReader reader) {
        return new QuotaDefaults(rules(reader, SettingKey.QUOTA_DIRECT), rules(reader, SettingKey.QUOTA_SERVERS));
    }

    private static List<QuotaRule> rules(SettingsReader reader, SettingKey key) {
        return reader.entry(key)
                .flatMap(entry -> entry.asOptionalText().map(text -> rules(entry, text)))
                .orElse(List.of());
    }

    private static List<QuotaRule> rules(SettingEntry entry, String text) {
        List<QuotaRule> rules = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = RULE.matcher(part.strip());
            if (!matcher.matches()) {
                throw entry.refused("is such as '20 images per day, 500 credits per month', not '" + text + "'");
            }
            rules.add(new QuotaRule(
                    QuotaScope.EVERYONE,
                    QuotaUnit.parse(matcher.group(2)).orElseThrow(),
                    QuotaPeriod.parse(matcher.group(3)).orElseThrow(),
                    Long.parseLong(matcher.group(1))));
        }
        return rules;
    }
}
