package wirewatch.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressFilterTest {
  private final IpAddressFilter guard = new IpAddressFilter(List.of());

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "0.0.0.0, this host",
    "10.1.2.3, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "169.254.1.1, link-local",
    "169.254.169.254, metadata",
    "100.64.0.1, CGNAT",
    "100.100.100.200, metadata",
    "168.63.129.16, metadata",
    "192.0.0.192, metadata",
    "198.18.0.1, benchmarking",
    "224.0.0.1, multicast",
    "255.255.255.255, broadcast",
    "::1, loopback",
    "::, unspecified",
    "fe80::1, link-local",
    "fc00::1, unique local",
    "fd00:ec2::254, metadata",
    "ff02::1, multicast",
    "::7f00:1, compatible loopback",
    "64:ff9b::a00:1, translated private",
    "2002:7f00:1::, 6to4 loopback",
    "2001:db8::1, documentation"
  })
  void rejectsNonPublicAddresses(String address, String why) throws UnknownHostException {
    assertThat(guard.test(InetAddress.getByName(address))).as(why).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "193.0.6.139",
        "2a00:1450:4001::200e",
        "64:ff9b::101:101"
      })
  void acceptsPublicAddresses(String address) throws UnknownHostException {
    assertThat(guard.test(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void rejectsMappedIpv4() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 127;
    mapped[15] = 1;
    InetAddress address = Inet6Address.getByAddress(null, mapped, 0);

    assertThat(guard.test(address)).isFalse();
    assertThat(new IpAddressFilter(List.of(IpAddressRange.parse("127.0.0.0/8"))).test(address))
        .isTrue();
  }

  @Test
  void acceptsOnlyAllowedRanges() throws UnknownHostException {
    IpAddressFilter allowing =
        new IpAddressFilter(
            List.of(IpAddressRange.parse("10.2.0.0/16"), IpAddressRange.parse("fd12::/16")));

    assertThat(allowing.test(InetAddress.getByName("10.2.255.1"))).isTrue();
    assertThat(allowing.test(InetAddress.getByName("fd12::9"))).isTrue();
    assertThat(allowing.test(InetAddress.getByName("10.3.0.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0/8", "fd00::/129", "10.0.0.0/x"})
  void rejectsInvalidRanges(String text) {
    assertThatThrownBy(() -> IpAddressRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
