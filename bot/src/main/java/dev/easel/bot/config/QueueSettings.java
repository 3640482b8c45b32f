package dev.easel.bot.config;

import dev.easel.bot.job.Speed;
import dev.easel.bot.job.Speeds;
import java.util.Map;

/**
 * How those who wait share.
 *
 * @param perServerWaiting drawings of one server in line, 0 to 10,000
 * @param speeds what each is given and takes
 */
public record QueueSettings(int perServerWaiting, Speeds speeds) {
    static QueueSettings read(SettingsReader reader) {
        return new QueueSettings(
                reader.number(SettingKey.SERVER_WAITING, SettingsReader.MOST_WAITING, 0, SettingsReader.MOST_WAITING),
                new Speeds(Map.of(
                        Speed.TURBO, terms(reader, Speed.TURBO, SettingKey.TURBO_WEIGHT, SettingKey.TURBO_PRICE),
                        Speed.FAST, terms(reader, Speed.FAST, SettingKey.FAST_WEIGHT, SettingKey.FAST_PRICE),
                        Speed.RELAX, terms(reader, Speed.RELAX, SettingKey.RELAX_WEIGHT, SettingKey.RELAX_PRICE))));
    }

    private static Speeds.Terms terms(SettingsReader reader, Speed speed, SettingKey weight, SettingKey price) {
        Speeds.Terms usual = Speeds.USUAL.of(speed);
        return new Speeds.Terms(
                reader.number(weight, usual.weight(), 1, Speeds.Terms.MOST_WEIGHT),
                reader.number(price, usual.percent(), 0, Speeds.Terms.MOST_PERCENT));
    }
}
