/** An example team that runs hosts: its contract has the metrics of node_exporter. */
package com.example.hosts;
