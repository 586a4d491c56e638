"""ML-KEM-768 encapsulation with given randomness, written from FIPS 203: independent of the library that is tested.

For vectors only. It is slow, not constant in time, and never makes a key that protects anybody.
"""

from hashlib import sha3_256, sha3_512, shake_128, shake_256

Q = 3329
N = 256
K = 3
Poly = list[int]


def _reversed_bits(number: int) -> int:
    return int(f"{number:07b}"[::-1], 2)


ZETAS = [pow(17, _reversed_bits(each), Q) for each in range(128)]
GAMMAS = [pow(17, 2 * _reversed_bits(each) + 1, Q) for each in range(128)]


def encapsulate(ek: bytes, randomness: bytes) -> tuple[bytes, bytes]:
    """Shared secret and ciphertext (FIPS 203 algorithm 17)."""
    both = sha3_512(randomness + sha3_256(ek).digest()).digest()
    return both[:32], _encrypt(ek, randomness, both[32:])


def _encrypt(ek: bytes, message: bytes, coins: bytes) -> bytes:
    t_hat = [_decode(ek[384 * i : 384 * (i + 1)], 12) for i in range(K)]
    rho = ek[384 * K :]
    noise = [_noise(shake_256(coins + bytes([each])).digest(128)) for each in range(2 * K + 1)]
    y_hat = [_ntt(each) for each in noise[:K]]
    rows = [[_uniform(rho + bytes([i, j])) for j in range(K)] for i in range(K)]
    u = [_add(_inverse_ntt(_dot(rows[i], y_hat)), noise[K + i]) for i in range(K)]
    half = [(Q + 1) // 2 * bit for bit in _decode(message, 1)]
    v = _add(_add(_inverse_ntt(_dot(t_hat, y_hat)), noise[2 * K]), half)
    return b"".join(_compress(each, 10) for each in u) + _compress(v, 4)


def _decode(data: bytes, bits: int) -> Poly:
    whole = int.from_bytes(data, "little")
    return [whole >> (bits * each) & ((1 << bits) - 1) for each in range(N)]


def _compress(poly: Poly, bits: int) -> bytes:
    small = [((each << bits) + Q // 2) // Q % (1 << bits) for each in poly]
    return sum(each << (bits * place) for place, each in enumerate(small)).to_bytes(N * bits // 8, "little")


def _noise(data: bytes) -> Poly:
    bits = _decode_bits(data)
    return [(bits[4 * i] + bits[4 * i + 1] - bits[4 * i + 2] - bits[4 * i + 3]) % Q for i in range(N)]


def _decode_bits(data: bytes) -> list[int]:
    return [byte >> place & 1 for byte in data for place in range(8)]


def _uniform(seed: bytes) -> Poly:
    found: Poly = []
    stream = shake_128(seed).digest(168 * 12)
    for at in range(0, len(stream), 3):
        low = stream[at] + 256 * (stream[at + 1] % 16)
        high = stream[at + 1] // 16 + 16 * stream[at + 2]
        found += [each for each in (low, high) if each < Q]
    return found[:N]


def _ntt(poly: Poly) -> Poly:
    f, i, length = list(poly), 1, 128
    while length >= 2:
        for start in range(0, N, 2 * length):
            for j in range(start, start + length):
                t = ZETAS[i] * f[j + length] % Q
                f[j], f[j + length] = (f[j] + t) % Q, (f[j] - t) % Q
            i += 1
        length //= 2
    return f


def _inverse_ntt(poly: Poly) -> Poly:
    f, i, length = list(poly), 127, 2
    while length <= 128:
        for start in range(0, N, 2 * length):
            for j in range(start, start + length):
                t = f[j]
                f[j], f[j + length] = (t + f[j + length]) % Q, ZETAS[i] * (f[j + length] - t) % Q
            i -= 1
        length *= 2
    return [each * 3303 % Q for each in f]


def _dot(left: list[Poly], right: list[Poly]) -> Poly:
    total = [0] * N
    for a, b in zip(left, right, strict=True):
        total = _add(total, _multiply(a, b))
    return total


def _multiply(a: Poly, b: Poly) -> Poly:
    product: Poly = []
    for i, gamma in enumerate(GAMMAS):
        a0, a1, b0, b1 = a[2 * i], a[2 * i + 1], b[2 * i], b[2 * i + 1]
        product += [(a0 * b0 + a1 * b1 * gamma) % Q, (a0 * b1 + a1 * b0) % Q]
    return product


def _add(a: Poly, b: Poly) -> Poly:
    return [(x + y) % Q for x, y in zip(a, b, strict=True)]
