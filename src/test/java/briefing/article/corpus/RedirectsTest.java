package briefing.article.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Notice;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:7f00:1::1"
            })
    void addressesOfThisMachineAndItsNetworkAreKnown(String address) throws UnknownHostException {
        assertThat(Redirects.isInternal(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.0.1.1",
                "2606:4700::1111",
                "64:ff9b::8.8.8.8",
                "2002:808:808::1"
            })
    void publicAddressesAreNoneOfThem(String address) throws UnknownHostException {
        assertThat(Redirects.isInternal(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http://8.8.8.8/|http://8.8.8.8/|https://8.8.4.4/a|-",
                "http://8.8.8.8/|http://8.8.8.8/|http://8.8.4.4/a|-",
                "https://8.8.8.8/|https://8.8.8.8/|http://8.8.8.8/|it leads from https to http, where others can read and change it; load http://8.8.8.8/ if you mean that",
                "http://8.8.8.8/|http://8.8.8.8/|http://localhost/|it leads to this machine or its network; load http://localhost/ if you mean that",
                "http://8.8.8.8/|http://8.8.8.8/|http://2130706433/|it leads to this machine or its network; load http://2130706433/ if you mean that",
                "http://10.0.0.1/|http://8.8.8.8/|http://10.0.0.1/b|-",
                "http://10.0.0.1/|http://10.0.0.1/|https://10.0.0.1/|-",
                "http://10.0.0.1/|http://10.0.0.1/|http://10.0.0.1:9200/|it leads to this machine or its network; load http://10.0.0.1:9200/ if you mean that",
                "http://10.0.0.1/|http://10.0.0.1/|http://10.0.0.2/|it leads to this machine or its network; load http://10.0.0.2/ if you mean that"
            })
    void aServerSendsNobodyToWhereThePersonDidNotWantToGo(URI typed, URI from, URI to, String refusal)
            throws UnknownHostException {
        Notice refused = Redirects.refusal(typed, from, to);

        assertThat(refused == null ? null : refused.inEnglish()).isEqualTo(refusal);
    }
}
